package org.warmline.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.warmline.call.Party;

/**
 * One line of a transcript. One with the same id replaces it.
 *
 * @param complete false while it is still being said
 * @param evidence the words in it that counted as evidence
 * @param personal the words in it that tell who the caller is
 */
record Line(
    String id,
    Party who,
    String text,
    @JsonProperty("final") boolean complete,
    long atMillis,
    List<String> evidence,
    List<String> personal) {
  Line {
    text = Plain.line(text);
    evidence = Plain.texts(evidence, 20);
    personal = Plain.texts(personal, 20);
  }

  Line with(List<String> words) {
    return new Line(id, who, text, complete, atMillis, words, personal);
  }
}
