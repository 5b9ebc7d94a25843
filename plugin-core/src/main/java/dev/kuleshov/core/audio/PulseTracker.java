package dev.kuleshov.core.audio;

import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds where music with a clear beat plays, how fast it is and where its beats fall.
 *
 * <p>The envelope is looked at through windows of 8 s, 2 s apart ({@link TempoWindow}). A stretch
 * of music begins with a window of at least {@link #ENTER} clarity ({@link #ENTER_IN_SPEECH} where
 * speech fills more than half of it) and lasts as long as the windows stay above {@link #STAY} at
 * about the same tempo. A third of its beats must be onsets that stand out: a regular murmur has no
 * beat to cut on. A film with several pieces of music gets the beats of all; the tempo told is that
 * of the longest.
 */
final class PulseTracker {
  static final double ENTER = 0.35;
  static final double ENTER_IN_SPEECH = 0.5;
  static final double STAY = 0.25;

  private static final int STEP = 2 * OnsetEnvelope.RATE;

  /** Fewest beats that make a pulse. */
  private static final int FEWEST_BEATS = 8;

  /** Peaks higher than this many times the local mean count no more than that. */
  private static final float CAP = 6;

  /**
   * Music with a beat.
   *
   * @param range from the first beat to the last
   * @param lag frames from beat to beat
   * @param clarity mean of its windows'
   * @param beats in samples, in order
   */
  record Stretch(TimeRange range, double lag, double clarity, List<Long> beats) {}

  /** How far a beat may lie from the onset that it is: 50 ms. */
  private static final long STRUCK_REACH = SoundSink.SAMPLE_RATE / 20;

  private final float[] envelope;
  private final float[] accents;
  private final long[] onsets;
  private final float[] spokenShare;

  private PulseTracker(float[] flux, List<Long> onsets, List<TimeRange> speech) {
    this.onsets = onsets.stream().mapToLong(Long::longValue).toArray();
    spokenShare = spokenShare(speech, flux.length);
    float[] mean = Smoothing.mean(flux, OnsetEnvelope.RATE / 2);
    float[] risen = new float[flux.length];
    for (int i = 0; i < flux.length; i++) {
      risen[i] = Math.max(0, flux[i] - mean[i]);
    }
    float[] usual = Smoothing.mean(risen, TempoWindow.LENGTH / 2);
    float[] strong = new float[flux.length];
    for (int i = 0; i < flux.length; i++) {
      strong[i] = (float) Math.pow(risen[i], 1.5);
      risen[i] = Math.min(risen[i], CAP * usual[i]);
    }
    envelope = Smoothing.gaussian(risen, 2);
    accents = Smoothing.gaussian(strong, 2);
  }

  /**
   * Returns the stretches of music with a clear beat, in order, none overlapping another.
   *
   * @param flux an onset envelope
   * @param onsets the samples of its onsets, in order
   * @param speech where somebody speaks
   * @param end no beat is told from here on
   */
  static List<Stretch> stretches(
      float[] flux, List<Long> onsets, List<TimeRange> speech, RationalTime end) {
    int frames = (int) Math.min(flux.length, end.toSeconds() * OnsetEnvelope.RATE);
    return new PulseTracker(Arrays.copyOf(flux, frames), onsets, speech).stretches();
  }

  /**
   * Returns the film's pulse, if any music has one.
   *
   * @param stretches of music
   */
  static Optional<Pulse> pulse(List<Stretch> stretches) {
    Stretch longest = null;
    double weight = 0;
    double clarity = 0;
    List<RationalTime> beats = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (longest == null || stretch.range().duration().compareTo(longest.range().duration()) > 0) {
        longest = stretch;
      }
      weight += stretch.beats().size();
      clarity += stretch.beats().size() * stretch.clarity();
      stretch.beats().forEach(sample -> beats.add(time(sample)));
    }
    if (longest == null) {
      return Optional.empty();
    }
    double perMinute = 60 * (longest.beats().size() - 1) / longest.range().duration().toSeconds();
    return Optional.of(new Pulse(perMinute, Math.min(1, clarity / weight), beats));
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int free = 0;
    for (int start = 0; start + TempoWindow.LENGTH <= envelope.length; start += STEP) {
      TempoWindow window = new TempoWindow(envelope, accents, start);
      double lag = window.lag();
      double clarity = window.clarity(lag);
      boolean spoken = spokenShare[start + TempoWindow.LENGTH / 2] > 0.5f;
      if (clarity >= (spoken ? ENTER_IN_SPEECH : ENTER)) {
        Run run = follow(start, lag, clarity);
        int from = Math.max(free, start);
        start = run.lastStart();
        free = endOf(start);
        stretch(from, free, run.lag(), run.clarity()).ifPresent(stretches::add);
      }
    }
    return stretches;
  }

  /** Returns where a window ends; the rest of the film that is too short for a window is its. */
  private int endOf(int start) {
    int end = start + TempoWindow.LENGTH;
    return end + STEP > envelope.length ? envelope.length : end;
  }

  /** Windows in a row at about the same tempo: the last one's start, the means of the rest. */
  private record Run(int lastStart, double lag, double clarity) {}

  private Run follow(int first, double firstLag, double firstClarity) {
    int start = first;
    int windows = 1;
    double lags = firstLag;
    double clarities = firstClarity;
    while (start + STEP + TempoWindow.LENGTH <= envelope.length) {
      TempoWindow next = new TempoWindow(envelope, accents, start + STEP);
      double lag = next.lagNear(lags / windows);
      double clarity = next.clarity(lag);
      if (clarity < STAY) {
        break;
      }
      start += STEP;
      windows++;
      lags += lag;
      clarities += clarity;
    }
    return new Run(start, lags / windows, clarities / windows);
  }

  private Optional<Stretch> stretch(int from, int to, double lag, double clarity) {
    List<Long> beats =
        BeatTracker.track(envelope, from, to, lag).stream().map(OnsetDetector::toSample).toList();
    long struck = beats.stream().filter(this::isStruck).count();
    if (beats.size() < FEWEST_BEATS || struck * 3 < beats.size()) {
      return Optional.empty();
    }
    TimeRange range = new TimeRange(time(beats.get(0)), time(beats.get(beats.size() - 1)));
    return Optional.of(new Stretch(range, lag, clarity, beats));
  }

  private boolean isStruck(long beat) {
    int place = Arrays.binarySearch(onsets, beat - STRUCK_REACH);
    int next = place < 0 ? -place - 1 : place;
    return next < onsets.length && onsets[next] <= beat + STRUCK_REACH;
  }

  /** Returns the share of the 8 s around each frame that is speech. */
  private static float[] spokenShare(List<TimeRange> speech, int frames) {
    float[] spoken = new float[frames];
    for (TimeRange range : speech) {
      int from = (int) Math.round(range.start().toSeconds() * OnsetEnvelope.RATE);
      int to = (int) Math.round(range.end().toSeconds() * OnsetEnvelope.RATE);
      Arrays.fill(spoken, Math.min(frames, from), Math.min(frames, to), 1f);
    }
    return Smoothing.mean(spoken, TempoWindow.LENGTH / 2);
  }

  private static RationalTime time(long sample) {
    return new RationalTime(sample, SoundSink.SAMPLE_RATE);
  }
}
