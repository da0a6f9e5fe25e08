package org.warmline.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** Writes enums in small letters, as all other words in JSON are. */
final class SmallEnums extends StdSerializer<Enum<?>> {
  private static final long serialVersionUID = 1;

  SmallEnums() {
    super(Enum.class, false);
  }

  @Override
  public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(value.name().toLowerCase(Locale.ROOT));
  }
}
