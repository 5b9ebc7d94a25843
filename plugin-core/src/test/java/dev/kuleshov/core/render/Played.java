package dev.kuleshov.core.render;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.SoundSink;
import dev.kuleshov.core.media.VideoFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A film that was rendered, as a player decodes it. */
final class Played {

  final MediaInfo info;
  final List<byte[]> pictures = new ArrayList<>();
  private final List<Float> sound = new ArrayList<>();
  private int width;
  private int height;

  Played(Path file) {
    info = MediaProbe.probe(file);
    FrameSink eye =
        new FrameSink() {
          @Override
          public FrameFormat open(VideoStream video) {
            width = video.width();
            height = video.height();
            return new FrameFormat(width, height, FrameFormat.Layout.GRAY);
          }

          @Override
          public void accept(VideoFrame frame) {
            pictures.add(frame.pixels().clone());
          }
        };
    SoundSink ear =
        (samples, count) -> {
          for (int i = 0; i < count; i++) {
            sound.add(samples[i]);
          }
        };
    DecodePass.run(info, List.of(eye), List.of(ear), JobMonitor.NONE);
  }

  /** Returns the grey in the upper middle of a frame, where no subtitle is. */
  int grey(int frame) {
    return pictures.get(frame)[height / 4 * width + width / 2] & 0xff;
  }

  /** Returns how many pixels of the lower half of a frame are nearly white. */
  long white(int frame) {
    byte[] picture = pictures.get(frame);
    long white = 0;
    for (int i = picture.length / 2; i < picture.length; i++) {
      white += (picture[i] & 0xff) > 240 ? 1 : 0;
    }
    return white;
  }

  /** Returns when the sound first passes a level, in seconds. */
  double firstLouderThan(double level) {
    for (int i = 0; i < sound.size(); i++) {
      if (Math.abs(sound.get(i)) > level) {
        return i / (double) SoundSink.SAMPLE_RATE;
      }
    }
    return Double.NaN;
  }
}
