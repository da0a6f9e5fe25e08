package org.warmline.speech;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/** Where FreeTTS leaves its samples, big endian, instead of playing them. Used by one thread. */
final class SampleCollector implements AudioPlayer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private AudioFormat format;
  private float volume = 1;

  SampleCollector(int rate) {
    format = new AudioFormat(rate, 16, 1, true, true);
  }

  short[] samples() {
    ByteBuffer written = ByteBuffer.wrap(bytes.toByteArray());
    written.order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[written.remaining() / Short.BYTES];
    written.asShortBuffer().get(samples);
    return samples;
  }

  @Override
  public boolean write(byte[] audio) {
    return write(audio, 0, audio.length);
  }

  @Override
  public boolean write(byte[] audio, int from, int count) {
    bytes.write(audio, from, count);
    return true;
  }

  @Override
  public void setAudioFormat(AudioFormat next) {
    format = next;
  }

  @Override
  public AudioFormat getAudioFormat() {
    return format;
  }

  @Override
  public float getVolume() {
    return volume;
  }

  @Override
  public void setVolume(float next) {
    volume = next;
  }

  @Override
  public boolean drain() {
    return true;
  }

  @Override
  public boolean end() {
    return true;
  }

  @Override
  public long getTime() {
    return -1;
  }

  @Override
  public void begin(int size) {}

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void reset() {}

  @Override
  public void cancel() {}

  @Override
  public void close() {}

  @Override
  public void resetTime() {}

  @Override
  public void startFirstSampleTimer() {}

  @Override
  public void showMetrics() {}
}
