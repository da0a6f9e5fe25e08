package org.warmline.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;
import java.util.Set;
import org.warmline.actions.RecordsException;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;

/**
 * Writes facts as the JSON that is kept, and reads it back: keys are the names of the record's
 * parts, enums are small letters, what is absent is null, and keys that a newer program has added
 * are passed over. May be shared between threads.
 */
record Json<T>(ObjectWriter writer, ObjectReader reader) {
  /** Older programs did not write every part. */
  private static final JsonSetter.Value EMPTY_WHERE_ABSENT =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  static <T> Json<T> of(Class<T> type) {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new SimpleModule("kept").addSerializer(new SmallEnums()))
            .addModule(new Jdk8Module())
            .addMixIn(CallEvent.class, CallEventKinds.class)
            .addMixIn(AgentId.class, AgentName.class)
            .withConfigOverride(Map.class, kept -> kept.setSetterInfo(EMPTY_WHERE_ABSENT))
            .withConfigOverride(String.class, kept -> kept.setSetterInfo(EMPTY_WHERE_ABSENT))
            .withConfigOverride(Set.class, kept -> kept.setSetterInfo(EMPTY_WHERE_ABSENT))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return new Json<>(mapper.writerFor(type), mapper.readerFor(type));
  }

  String write(T value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw unusable("A record cannot be written as JSON", e);
    }
  }

  /** The kind of an event in JSON. */
  String kind(String json) {
    try {
      return reader.readTree(json).path("type").asText();
    } catch (JsonProcessingException e) {
      throw unusable("A kept record is not what this program writes; restore a backup", e);
    }
  }

  T read(String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw unusable("A kept record is not what this program writes; restore a backup", e);
    }
  }

  private static RecordsException unusable(String message, JsonProcessingException cause) {
    return new RecordsException(
        RecordsException.Fault.UNAVAILABLE, message, ScrubbedException.of(cause));
  }
}
