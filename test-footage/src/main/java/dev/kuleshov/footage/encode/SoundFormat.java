package dev.kuleshov.footage.encode;

/**
 * How a sound stream is written.
 *
 * @param codec an encoder's name as FFmpeg has it
 * @param sampleRate samples per second
 * @param channels 1 or 2; both channels carry the same sound
 * @param bitRate bits per second
 */
public record SoundFormat(String codec, int sampleRate, int channels, long bitRate) {

  /** AAC, 48 kHz, stereo. */
  public static final SoundFormat AAC = new SoundFormat("aac", 48_000, 2, 96_000);
}
