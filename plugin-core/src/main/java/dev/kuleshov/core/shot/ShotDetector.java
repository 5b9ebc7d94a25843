package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import java.util.List;

/**
 * Finds the shot boundaries of a film in one pass over small frames.
 *
 * <p>Remembers a few seconds of frames only: what it keeps of the rest of the film is the list of
 * possible boundaries.
 */
public final class ShotDetector implements FrameSink {

  /**
   * Below this height or width, in pixels, there is nothing in a picture that a judge could know.
   */
  private static final int LEAST_JUDGED = 16;

  private final ShotSettings settings;
  private final ShotJudge judge;
  private FrameRing ring;
  private CutFinder cuts;
  private DissolveFinder dissolves;
  private FadeFinder fades;
  private WipeFinder wipes;
  private Court court;
  private BoundaryChoice choice;
  private boolean finished;

  /** Looks for what is more likely a boundary than not. */
  public ShotDetector() {
    this(ShotSettings.BALANCED);
  }

  /**
   * Looks for boundaries.
   *
   * @param settings how readily
   */
  public ShotDetector(ShotSettings settings) {
    this(settings, null);
  }

  /**
   * Looks for boundaries and lets a judge decide where it is in doubt.
   *
   * @param settings how readily
   * @param judge null for none
   */
  public ShotDetector(ShotSettings settings, ShotJudge judge) {
    this.settings = settings;
    this.judge = judge;
  }

  /**
   * Returns the form that the detector wants: {@value SmallFormat#PIXELS} pixels or about as many,
   * in the shape of the picture.
   */
  @Override
  public FrameFormat open(VideoStream video) {
    FrameFormat format = SmallFormat.of(video);
    Windows windows = Windows.at(video.rate());
    ring = new FrameRing(format, windows.kept(), windows.patience());
    cuts = new CutFinder(ring, windows);
    dissolves = new DissolveFinder(ring, windows, cuts);
    fades = new FadeFinder(ring, windows, cuts);
    wipes = new WipeFinder(ring, windows, cuts);
    court =
        new Court(
            ring,
            windows.step(),
            Math.min(video.width(), video.height()) < LEAST_JUDGED ? null : judge,
            List.of(cuts::found, dissolves::found, fades::found, wipes::found));
    choice = new BoundaryChoice(settings, video.rate());
    return format;
  }

  @Override
  public void accept(VideoFrame frame) {
    ring.add(frame.pixels());
    cuts.added();
    dissolves.added();
    fades.added();
    wipes.added();
    court.added();
  }

  @Override
  public void finish() {
    cuts.finish();
    dissolves.finish();
    fades.finish();
    wipes.finish();
    court.finish();
    finished = true;
  }

  /**
   * Returns how much the newest frame differs from the one before it, in [0,1]: near 1 at a cut, a
   * flash or the like. Known at once, without waiting to see what it was: a hint for sinks that
   * look closer where something changes.
   */
  public double change() {
    return ring == null || ring.size() == 0 ? 0 : cuts.change();
  }

  /**
   * Returns the boundaries in order; no two of them overlap.
   *
   * @throws IllegalStateException before the film's end
   */
  public List<Boundary> boundaries() {
    if (!finished) {
      throw new IllegalStateException("boundaries are known after the last frame only");
    }
    return choice.of(court.judged());
  }
}
