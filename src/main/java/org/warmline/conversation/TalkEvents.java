package org.warmline.conversation;

import org.warmline.call.Party;
import org.warmline.call.Transcript;

/** What is said while caller and agent talk to each other. Called from any thread. */
public interface TalkEvents {

  /** One of them said something. */
  void talked(Party party, Transcript transcript);

  /** What one of them seems to have said so far, while still speaking. */
  void talking(Party party, String words);
}
