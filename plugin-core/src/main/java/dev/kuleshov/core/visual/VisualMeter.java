package dev.kuleshov.core.visual;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.core.shot.SmallFormat;
import java.util.List;

/**
 * Measures every frame of a film: light, colour, detail, motion and where the eye is drawn.
 *
 * <p>Keeps forty bytes a frame, and two frames.
 */
public final class VisualMeter implements FrameSink {

  private final PictureMeter meter = new PictureMeter();
  private final BlockMotion blocks = new BlockMotion();
  private final Motion motion = new Motion();
  private final FocusPoint focus = new FocusPoint();
  private final FloatList brightness = new FloatList();
  private final FloatList contrast = new FloatList();
  private final FloatList saturation = new FloatList();
  private final FloatList warmth = new FloatList();
  private final FloatList sharpness = new FloatList();
  private final MotionTrack track = new MotionTrack();
  private Plane before;
  private Plane now;
  private RationalTime shown;
  private double frameSeconds;

  /** Returns the form that the meter wants: the one that the shot detector wants too. */
  @Override
  public FrameFormat open(VideoStream video) {
    FrameFormat format = SmallFormat.of(video);
    before = new Plane(format.width(), format.height());
    now = new Plane(format.width(), format.height());
    frameSeconds = video.rate().frameDuration().toSeconds();
    return format;
  }

  @Override
  public void accept(VideoFrame frame) {
    Plane oldest = before;
    before = now;
    now = oldest;
    meter.measure(frame.pixels(), now);
    brightness.add(meter.brightness);
    contrast.add(meter.contrast);
    saturation.add(meter.saturation);
    warmth.add(meter.warmth);
    sharpness.add(meter.sharpness);
    blocks.measure(shown == null ? now : before, now);
    motion.summarize(blocks);
    focus.look(now, blocks, motion);
    track.add(motion, focus, 1 / seconds(frame.time()));
    shown = frame.time();
  }

  /**
   * How long the frame before was shown, or the stream's own step where times are not told apart.
   */
  private double seconds(RationalTime time) {
    double seconds = shown == null ? frameSeconds : time.minus(shown).toSeconds();
    return seconds > 0 ? seconds : frameSeconds;
  }

  /**
   * Returns what was measured. Motion is not compared across boundaries: it is 0 at the first frame
   * of a shot, and while two shots mix it stays as it was before and is as it will be after.
   *
   * @param boundaries the film's shot boundaries in order
   */
  public PictureTrack track(List<Boundary> boundaries) {
    MotionTrack.Shown motionShown = track.within(boundaries, frameSeconds);
    return new PictureTrack(
        brightness.toSeries(),
        contrast.toSeries(),
        saturation.toSeries(),
        warmth.toSeries(),
        sharpness.toSeries(),
        motionShown.length(),
        motionShown.panX(),
        motionShown.panY(),
        motionShown.focusX(),
        motionShown.focusY());
  }
}
