package org.warmline.conversation;

/** Takes events of a caller whose call has not begun. */
enum NobodyListens implements CallerEvents {
  INSTANCE;

  @Override
  public void heard(Heard heard) {}

  @Override
  public void rejoined(Heard whole, long soundedMillis) {}

  @Override
  public void partial(String text) {}

  @Override
  public void pressed(char digit) {}

  @Override
  public void silent() {}

  @Override
  public void interrupted(CutOff cut) {}

  @Override
  public void murmured(String text) {}

  @Override
  public void sounding() {}

  @Override
  public void hungUp() {}

  @Override
  public void deaf() {}

  @Override
  public void lost() {}

  @Override
  public void pulse(Runnable alive) {}
}
