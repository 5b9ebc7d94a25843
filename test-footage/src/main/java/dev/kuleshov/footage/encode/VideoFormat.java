package dev.kuleshov.footage.encode;

import dev.kuleshov.api.time.FrameRate;
import java.util.Map;

/**
 * How a picture stream is written.
 *
 * @param codec an encoder's name as FFmpeg has it
 * @param pixelFormat a pixel format's name as FFmpeg has it
 * @param width pixels
 * @param height pixels
 * @param rate frames per second
 * @param bitRate bits per second
 * @param timecode label of the first frame, or empty for none
 * @param rotation degrees clockwise that a player should turn the picture, or 0
 * @param sampleAspect width to height of a pixel, as {@code "1:1"}
 * @param interlaced whether fields are coded, top field first
 * @param options the encoder's own options
 */
public record VideoFormat(
    String codec,
    String pixelFormat,
    int width,
    int height,
    FrameRate rate,
    long bitRate,
    String timecode,
    int rotation,
    String sampleAspect,
    boolean interlaced,
    Map<String, String> options) {

  /** Copies the options. */
  public VideoFormat {
    options = Map.copyOf(options);
  }

  /**
   * Returns H.264 in 4:2:0 at a bit rate that keeps drawn pictures clean.
   *
   * @param width pixels, even
   * @param height pixels, even
   * @param rate frames per second
   */
  public static VideoFormat h264(int width, int height, FrameRate rate) {
    long bitRate = Math.max(100_000, (long) (width * height * rate.perSecond() * .11));
    return new VideoFormat(
        "libopenh264",
        "yuv420p",
        width,
        height,
        rate,
        bitRate,
        "",
        0,
        "1:1",
        false,
        Map.of("qmin", "12", "qmax", "31"));
  }

  /**
   * Returns the format with another encoder and pixel format.
   *
   * @param newCodec an encoder's name as FFmpeg has it
   * @param newPixelFormat a pixel format's name as FFmpeg has it
   * @param newOptions the encoder's own options
   */
  public VideoFormat coded(String newCodec, String newPixelFormat, Map<String, String> newOptions) {
    return new VideoFormat(
        newCodec,
        newPixelFormat,
        width,
        height,
        rate,
        bitRate,
        timecode,
        rotation,
        sampleAspect,
        interlaced,
        newOptions);
  }

  /**
   * Returns the format with another bit rate.
   *
   * @param bitsPerSecond bits per second
   */
  public VideoFormat at(long bitsPerSecond) {
    return new VideoFormat(
        codec,
        pixelFormat,
        width,
        height,
        rate,
        bitsPerSecond,
        timecode,
        rotation,
        sampleAspect,
        interlaced,
        options);
  }

  /**
   * Returns the format with a timecode track.
   *
   * @param label label of the first frame; a semicolon before the frames means drop-frame
   */
  public VideoFormat startingAt(String label) {
    return new VideoFormat(
        codec,
        pixelFormat,
        width,
        height,
        rate,
        bitRate,
        label,
        rotation,
        sampleAspect,
        interlaced,
        options);
  }

  /**
   * Returns the format with a rotation for the player to apply.
   *
   * @param degrees clockwise
   */
  public VideoFormat rotated(int degrees) {
    return new VideoFormat(
        codec,
        pixelFormat,
        width,
        height,
        rate,
        bitRate,
        timecode,
        degrees,
        sampleAspect,
        interlaced,
        options);
  }

  /**
   * Returns the format with oblong pixels and coded fields.
   *
   * @param aspect width to height of a pixel, as {@code "16:11"}
   */
  public VideoFormat interlacedWith(String aspect) {
    return new VideoFormat(
        codec,
        pixelFormat,
        width,
        height,
        rate,
        bitRate,
        timecode,
        rotation,
        aspect,
        true,
        options);
  }
}
