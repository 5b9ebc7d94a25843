package dev.kuleshov.wrong.scene;

import org.bytedeco.javacv.FFmpegFrameGrabber;

/** Wrong: there is one decode pass, and media owns it. */
public final class DecodesItself {
  FFmpegFrameGrabber grabber;
}
