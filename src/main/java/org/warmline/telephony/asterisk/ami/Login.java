package org.warmline.telephony.asterisk.ami;

/** How an attempt to reach Asterisk's manager interface ended. */
public enum Login {
  OK("Asterisk's manager interface let us in"),
  UNREACHABLE(
      "Asterisk's manager interface can't be reached; check that Asterisk runs, that manager.conf"
          + " says enabled=yes, and host and port"),
  NOT_ASTERISK(
      "what listens there does not speak like Asterisk's manager interface; check host and port"),
  REFUSED(
      "Asterisk's manager interface refused user or secret; compare them with manager.conf, its"
          + " permit line too, and run 'manager reload' there"),
  NO_RIGHTS(
      "Asterisk's manager interface let us in, but did not tell its channels and queues; that"
          + " passes while Asterisk starts. If it stays, give the user write=call,agent,originate"
          + " and read=call,agent,user in manager.conf, and load app_queue");

  private final String remedy;

  Login(String remedy) {
    this.remedy = remedy;
  }

  /** What it means and how to mend it, in a sentence. */
  public String remedy() {
    return remedy;
  }
}
