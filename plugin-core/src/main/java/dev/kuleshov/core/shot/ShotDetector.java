package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the shot boundaries of a film in one pass over small frames.
 *
 * <p>Remembers a few seconds of frames only: what it keeps of the rest of the film is the list of
 * possible boundaries.
 */
public final class ShotDetector implements FrameSink {

  private final ShotSettings settings;
  private FrameRing ring;
  private CutFinder cuts;
  private DissolveFinder dissolves;
  private FadeFinder fades;
  private WipeFinder wipes;
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
    this.settings = settings;
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
  }

  @Override
  public void finish() {
    cuts.finish();
    dissolves.finish();
    fades.finish();
    wipes.finish();
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
    List<Boundary> possible = new ArrayList<>(cuts.found());
    possible.addAll(dissolves.found());
    possible.addAll(fades.found());
    possible.addAll(wipes.found());
    return choice.of(possible);
  }
}
