package org.warmline.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON as it goes over the wire: UTF-8, strict. */
final class Json {
  static final String CONTENT_TYPE = "application/json;charset=utf-8";
  private static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static byte[] write(Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("an answer cannot be written as JSON", unwritable);
    }
  }

  /**
   * Reads one value.
   *
   * @throws JsonProcessingException when it is not exactly one value of JSON
   */
  static JsonNode read(byte[] body) throws JsonProcessingException {
    return MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
  }
}
