package org.warmline.telephony.exchange;

import org.warmline.call.Pcm;

/** One caller and one agent on their way to each other. */
final class Call {
  static final double CALLER_HERTZ = 500;
  static final double AGENT_HERTZ = 1300;
  static final double LOUD = 6000;
  static final double QUIET = 150;

  final Office office;
  final Colleague priya;
  final Guest guest;

  Call(Office office) {
    this.office = office;
    priya = office.available("Priya");
    guest = office.call(CALLER_HERTZ);
    office.pass(100);
  }

  Call ring() {
    guest.join(Office.BRIEFING);
    office.pass(100);
    return this;
  }

  Phone answer() {
    ring();
    priya.accept();
    Phone headset = office.plug(priya, AGENT_HERTZ);
    office.pass(100);
    return headset;
  }

  Phone talk() {
    Phone headset = answer();
    priya.skipBriefing();
    office.pass(200);
    forget(headset);
    return headset;
  }

  /** What was heard so far is not of interest. */
  void forget(Phone headset) {
    headset.takeHeard();
    guest.phone().takeHeard();
    guest.takeFramesHeard();
  }

  boolean bothHearEachOther(Phone headset) {
    forget(headset);
    office.pass(500);
    return Tones.level(CALLER_HERTZ, headset.takeHeard()) > LOUD
        && Tones.level(AGENT_HERTZ, guest.phone().takeHeard()) > LOUD;
  }

  /** True when the caller hears something soft that is neither the agent nor the summary. */
  boolean callerHearsHoldSound() {
    guest.phone().takeHeard();
    office.pass(1000);
    var heard = guest.phone().takeHeard();
    double rms = Pcm.join(heard).rms();
    return rms > 300
        && rms < 2000
        && Tones.level(AGENT_HERTZ, heard) < QUIET
        && Tones.level(Office.BRIEFING_HERTZ, heard) < QUIET;
  }

  /** True when the assistant hears the caller, and no hold sound is played. */
  boolean assistantHasTheLine() {
    guest.takeFramesHeard();
    office.pass(100);
    guest.phone().takeHeard();
    office.pass(200);
    return guest.takeFramesHeard() == 15 && Pcm.join(guest.phone().takeHeard()).rms() == 0;
  }
}
