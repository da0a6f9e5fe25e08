package org.warmline.asterisk;

import org.warmline.call.Pcm;

/**
 * Sound that arrived in one RTP packet.
 *
 * @param arrivedNanos by {@link System#nanoTime}
 * @param sequence the packet's number, 16 bit
 * @param timestamp in samples, 32 bit
 */
public record RtpFrame(long arrivedNanos, int sequence, long timestamp, Pcm sound) {}
