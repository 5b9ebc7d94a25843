package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sound of the edit. Loudness is that of the media at the same place, which looks a second and
 * a half beyond each end of a clip.
 */
final class Sounds {

  private static final float SILENT_LUFS = -70;
  private static final float SILENT_DBFS = -90;

  private final List<Stretch> stretches;
  private final FrameRate rate;
  private final RationalTime length;

  Sounds(List<Stretch> stretches, FrameRate rate, long length) {
    this.stretches = stretches;
    this.rate = rate;
    this.length = RationalTime.ofFrames(length, rate);
  }

  SoundTrack track() {
    Optional<RationalTime> step =
        stretches.stream().filter(Sounds::isHeard).map(found -> sound(found).step()).findFirst();
    if (step.isEmpty()) {
      return SoundTrack.NONE;
    }
    return new SoundTrack(
        step.get(),
        sampled(step.get(), SoundTrack::loudness, SILENT_LUFS),
        sampled(step.get(), SoundTrack::energy, SILENT_DBFS),
        ranges(SoundTrack::speech, false),
        ranges(SoundTrack::silence, true),
        moments(SoundTrack::onsets),
        pulse());
  }

  private static boolean isHeard(Stretch stretch) {
    return stretch.media().isPresent() && sound(stretch).isPresent();
  }

  private static SoundTrack sound(Stretch stretch) {
    return stretch.media().orElseThrow().analysis().measured().sound();
  }

  private Series sampled(
      RationalTime step, Function<SoundTrack, Series> measurement, float silent) {
    RationalTime steps = length.times(step.denominator(), step.numerator());
    int size = Math.toIntExact(-Math.floorDiv(-steps.numerator(), steps.denominator()));
    float[] values = new float[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      RationalTime time = step.times(i, 1);
      long frame = time.toFrameFloor(rate);
      while (at + 1 < stretches.size() && stretches.get(at).end() <= frame) {
        at++;
      }
      Stretch stretch = stretches.get(at);
      values[i] = isHeard(stretch) ? value(stretch, measurement, time) : silent;
    }
    return Series.of(values);
  }

  private float value(
      Stretch stretch, Function<SoundTrack, Series> measurement, RationalTime time) {
    SoundTrack sound = sound(stretch);
    RationalTime place =
        inMedia(stretch, time).times(sound.step().denominator(), sound.step().numerator());
    return measurement.apply(sound).at(Math.floorDiv(place.numerator(), place.denominator()));
  }

  private RationalTime inMedia(Stretch stretch, RationalTime time) {
    return time.minus(stretch.time(rate).start()).plus(stretch.media().orElseThrow().from());
  }

  /** Moves ranges into the edit; those that touch become one. */
  private List<TimeRange> ranges(
      Function<SoundTrack, List<TimeRange>> measurement, boolean ofGaps) {
    List<TimeRange> ranges = new ArrayList<>();
    for (Stretch stretch : stretches) {
      TimeRange shown = stretch.time(rate);
      if (!isHeard(stretch)) {
        if (ofGaps) {
          append(ranges, shown);
        }
        continue;
      }
      TimeRange used = stretch.mediaRange(rate);
      RationalTime shift = shown.start().minus(used.start());
      for (TimeRange range : measurement.apply(sound(stretch))) {
        range.intersection(used).ifPresent(part -> append(ranges, part.shifted(shift)));
      }
    }
    return ranges;
  }

  private static void append(List<TimeRange> ranges, TimeRange next) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).end().compareTo(next.start()) >= 0) {
      RationalTime end = RationalTime.max(ranges.get(last).end(), next.end());
      ranges.set(last, new TimeRange(ranges.get(last).start(), end));
    } else {
      ranges.add(next);
    }
  }

  private List<RationalTime> moments(Function<SoundTrack, List<RationalTime>> measurement) {
    List<RationalTime> moments = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (isHeard(stretch)) {
        moments.addAll(moved(measurement.apply(sound(stretch)), stretch));
      }
    }
    return moments;
  }

  private List<RationalTime> moved(List<RationalTime> moments, Stretch stretch) {
    TimeRange used = stretch.mediaRange(rate);
    RationalTime shift = stretch.time(rate).start().minus(used.start());
    return moments.stream().filter(used::contains).map(moment -> moment.plus(shift)).toList();
  }

  /** The pulse of the media that gives the edit most of its beats. */
  private Optional<Pulse> pulse() {
    Optional<Pulse> most = Optional.empty();
    for (Stretch stretch : stretches) {
      if (isHeard(stretch)) {
        Optional<Pulse> pulse = sound(stretch).pulse().map(this::beatsOf);
        boolean more =
            pulse.isPresent()
                && pulse.get().beats().size() > most.map(p -> p.beats().size()).orElse(0);
        most = more ? pulse : most;
      }
    }
    return most;
  }

  private Pulse beatsOf(Pulse pulse) {
    List<RationalTime> beats = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (isHeard(stretch) && sound(stretch).pulse().filter(pulse::equals).isPresent()) {
        beats.addAll(moved(pulse.beats(), stretch));
      }
    }
    return new Pulse(pulse.beatsPerMinute(), pulse.clarity(), beats);
  }
}
