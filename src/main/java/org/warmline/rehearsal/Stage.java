package org.warmline.rehearsal;

import java.net.URI;
import org.warmline.call.CallId;
import org.warmline.conversation.CallObserver;
import org.warmline.flows.Generation;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;
import org.warmline.understanding.Understanding;

/** A running house, as rehearsed callers and agents meet it. May be shared between threads. */
public interface Stage extends AutoCloseable {

  /** The data and services that its calls share. */
  CallKit kit();

  /** The engines that its calls hear and speak with. */
  SpeechKit speech();

  /** What moves its lines on. */
  Pacer pacer();

  /** Where its pages are, such as {@code http://localhost:8080}. */
  URI address();

  /** What agents sign in with; empty where it stays as it was and is not known any more. */
  String deskPassword();

  /** Gives calls that begin from now on other flows; running calls keep theirs. */
  void renew(Generation generation, Understanding understanding);

  /** Answers a call on a line, with everything a real call has, and lets it be watched. */
  void answer(CallId call, PacedLine line, CallObserver watch);

  /** Whether an agent is there who could take a call. */
  boolean agentThere();

  @Override
  void close();
}
