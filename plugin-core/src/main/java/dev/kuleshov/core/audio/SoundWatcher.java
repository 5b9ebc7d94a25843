package dev.kuleshov.core.audio;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hears the whole sound of a film on the decode pass: speech, silence, onsets and pulse.
 *
 * <p>Holds about 730 bytes for each second of sound, 8 MB for three hours, whatever the sound is.
 */
public final class SoundWatcher implements SoundSink {
  private static final RationalTime STEP = new RationalTime(1, 10);
  private static final RationalTime SHORTEST_SILENCE = RationalTime.ofMillis(300);

  private final SampleGuard guard = new SampleGuard();
  private final LevelMeter level = new LevelMeter();
  private final OnsetEnvelope onsetEnvelope = new OnsetEnvelope();
  private final MelSpectrum spectrum = new MelSpectrum(onsetEnvelope);
  private final Optional<SpeechDetector> speech;
  private boolean heard;

  /**
   * Makes a watcher for one film.
   *
   * @param net the voice-activity net; without it no speech is found and a finding says so
   */
  public SoundWatcher(Optional<VoiceActivity> net) {
    speech = net.map(SpeechDetector::new);
  }

  @Override
  public void accept(float[] samples, int count) {
    heard |= count > 0;
    float[] sound = guard.guard(samples, count);
    level.accept(sound, count);
    spectrum.accept(sound, count);
    speech.ifPresent(detector -> detector.accept(sound, count));
  }

  @Override
  public void finish() {
    level.finish();
    spectrum.finish();
    speech.ifPresent(SpeechDetector::finish);
  }

  /**
   * Returns what was heard; ask after {@link #finish()}.
   *
   * @param loudness what the decode pass measured, every tenth of a second; empty for a film
   *     without sound
   * @param filmDuration everything told lies before it
   */
  public SoundTrack soundTrack(Series loudness, RationalTime filmDuration) {
    if (loudness.isEmpty() || !heard) {
      return SoundTrack.NONE;
    }
    List<TimeRange> spoken =
        Ranges.before(speech.map(SpeechDetector::speech).orElse(List.of()), filmDuration);
    float[] flux = onsetEnvelope.values();
    List<Long> onsets = OnsetDetector.detect(flux);
    List<PulseTracker.Stretch> music = PulseTracker.stretches(flux, onsets, spoken, filmDuration);
    return new SoundTrack(
        STEP,
        loudness,
        level.energy(loudness.size()),
        spoken,
        silence(spoken, filmDuration),
        musical(onsets, spoken, music, filmDuration),
        PulseTracker.pulse(music));
  }

  /** Returns what the editor should know about how the sound was heard. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (heard && speech.isEmpty()) {
      findings.add(
          Finding.warning(
              "speech.model.missing",
              "Speech was not looked for because the voice-activity model is not installed, so cuts"
                  + " may fall inside words; 'kuleshov models list' shows how to get it."));
    }
    if (guard.wrong() > 0) {
      findings.add(
          Finding.warning(
              "sound.samples.invalid",
              guard.wrong() + " damaged samples of sound were taken for silence."));
    }
    return findings;
  }

  /** Sound that ends before the film is silent from there on; nobody speaks in a silence. */
  private List<TimeRange> silence(List<TimeRange> spoken, RationalTime filmDuration) {
    float[] levels = level.levels();
    int heardBlocks = levels.length;
    int blocks = (int) Math.ceil(filmDuration.toSeconds() * SAMPLE_RATE / LevelMeter.BLOCK);
    if (blocks > heardBlocks) {
      levels = Arrays.copyOf(levels, blocks);
      Arrays.fill(levels, heardBlocks, blocks, LevelMeter.FLOOR);
    }
    List<TimeRange> silent = Ranges.before(SilenceFinder.find(levels), filmDuration);
    return Ranges.without(silent, spoken, SHORTEST_SILENCE);
  }

  /** Syllables begin like notes: in speech only what music plays under it counts. */
  private static List<RationalTime> musical(
      List<Long> onsets,
      List<TimeRange> spoken,
      List<PulseTracker.Stretch> music,
      RationalTime filmDuration) {
    List<TimeRange> beat = music.stream().map(PulseTracker.Stretch::range).toList();
    List<TimeRange> deaf = Ranges.without(spoken, beat, RationalTime.ZERO);
    return onsets.stream()
        .map(sample -> new RationalTime(sample, SAMPLE_RATE))
        .filter(time -> time.compareTo(filmDuration) < 0)
        .filter(time -> !Ranges.contain(deaf, time))
        .toList();
  }
}
