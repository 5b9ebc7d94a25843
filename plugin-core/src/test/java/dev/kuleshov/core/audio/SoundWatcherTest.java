package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoundWatcherTest {

  /** A net that takes what is louder than -20 dBFS for speech. */
  private static final VoiceActivity LOUD =
      window -> {
        double sum = 0;
        for (float sample : window) {
          sum += sample * sample;
        }
        return sum / window.length > 0.01 ? 0.95f : 0.05f;
      };

  @Test
  void soundTrack_noSound_isNone() {
    SoundWatcher watcher = new SoundWatcher(Optional.of(LOUD));
    watcher.finish();

    assertEquals(SoundTrack.NONE, watcher.soundTrack(Series.empty(), RationalTime.ofSeconds(5)));
    assertEquals(List.of(), watcher.findings());
  }

  @Test
  void soundTrack_withoutNet_noSpeechAndAFindingSaysSo() {
    SoundWatcher watcher = new SoundWatcher(Optional.empty());
    Sounds.feed(watcher, Sounds.noise(3, 0.3, 1), 1024);

    SoundTrack track = watcher.soundTrack(loudness(30), RationalTime.ofSeconds(3));

    assertEquals(List.of(), track.speech());
    assertEquals("speech.model.missing", watcher.findings().get(0).code());
  }

  @Test
  void soundTrack_soundLongerThanFilm_isClippedToTheFilm() {
    SoundWatcher watcher = new SoundWatcher(Optional.of(LOUD));
    float[] sound = Sounds.join(Sounds.noise(5, 0.3, 1), Sounds.silence(5), music(10));
    Sounds.feed(watcher, sound, 1024);

    RationalTime film = RationalTime.ofMillis(4_321);
    SoundTrack track = watcher.soundTrack(loudness(43), film);

    assertEquals(List.of(new TimeRange(RationalTime.ZERO, film)), track.speech());
    assertEquals(List.of(), track.silence());
    assertTrue(track.onsets().stream().allMatch(time -> time.compareTo(film) < 0));
    assertEquals(43, track.energy().size());
  }

  @Test
  void soundTrack_soundShorterThanFilm_isSilentFromThereOn() {
    SoundWatcher watcher = new SoundWatcher(Optional.of(LOUD));
    Sounds.feed(watcher, Sounds.tone(2, 440, 0.05), 1024);

    SoundTrack track = watcher.soundTrack(loudness(50), RationalTime.ofSeconds(5));

    TimeRange silence = track.silence().get(track.silence().size() - 1);
    assertEquals(2.0, silence.start().toSeconds(), 0.06);
    assertEquals(RationalTime.ofSeconds(5), silence.end());
    assertEquals(LevelMeter.FLOOR, track.energy().at(49));
  }

  @Test
  void soundTrack_speechBesideSilence_doNotOverlap() {
    SoundWatcher watcher = new SoundWatcher(Optional.of(LOUD));
    Sounds.feed(
        watcher, Sounds.join(Sounds.silence(2), Sounds.noise(2, 0.3, 1), Sounds.silence(2)), 1024);

    SoundTrack track = watcher.soundTrack(loudness(60), RationalTime.ofSeconds(6));

    assertEquals(1, track.speech().size());
    assertEquals(2, track.silence().size());
    assertFalse(track.silence().stream().anyMatch(track.speech().get(0)::overlaps));
  }

  @Test
  void soundTrack_syllables_areNoOnsetsUnlessMusicPlays() {
    float[] syllables = Sounds.noise(6, 0.001, 1);
    for (double time = 0.5; time < 5; time += 0.37) {
      for (double place = 0; place < 0.3; place += 0.02) {
        Sounds.addBlow(syllables, time + place, 0.5);
      }
    }

    SoundTrack spoken = track(syllables, Optional.of(LOUD), 1024);
    SoundTrack unspoken = track(syllables, Optional.empty(), 1024);

    assertTrue(unspoken.onsets().size() >= 10, "onsets: " + unspoken.onsets().size());
    assertTrue(spoken.onsets().size() <= 1, "onsets: " + spoken.onsets().size());
  }

  @Test
  void soundTrack_musicWithABeat_hasPulseAndOnsets() {
    SoundTrack track = track(music(20), Optional.of(LOUD), 1024);

    assertEquals(120, track.pulse().orElseThrow().beatsPerMinute(), 0.3);
    assertEquals(39, track.onsets().size(), 2);
  }

  @Test
  void soundTrack_chunksOfAnotherSize_isTheSame() {
    float[] sound = Sounds.join(music(12), Sounds.silence(1), Sounds.noise(3, 0.3, 1));

    assertEquals(track(sound, Optional.of(LOUD), 1024), track(sound, Optional.of(LOUD), 317));
  }

  @Test
  void soundTrack_samplesThatAreNoNumbers_areSilenceAndAFinding() {
    float[] sound = music(12);
    float[] damaged = sound.clone();
    for (int i = 0; i < 6; i++) {
      sound[40_000 + i] = 0;
      damaged[40_000 + i] = new float[] {Float.NaN, 1e30f, Float.NEGATIVE_INFINITY}[i % 3];
    }
    SoundWatcher watcher = new SoundWatcher(Optional.of(LOUD));
    Sounds.feed(watcher, damaged, 1024);

    assertEquals(
        track(sound, Optional.of(LOUD), 1024),
        watcher.soundTrack(loudness(120), RationalTime.ofSeconds(12)));
    assertEquals("sound.samples.invalid", watcher.findings().get(0).code());
    assertTrue(watcher.findings().get(0).message().startsWith("6 "));
  }

  private static SoundTrack track(float[] sound, Optional<VoiceActivity> net, int chunk) {
    SoundWatcher watcher = new SoundWatcher(net);
    Sounds.feed(watcher, sound, chunk);
    return watcher.soundTrack(
        loudness(sound.length / 1600), new RationalTime(sound.length, 16_000));
  }

  private static float[] music(double seconds) {
    float[] sound = Sounds.noise(seconds, 0.001, 1);
    for (double time = 0.5; time < seconds; time += 0.5) {
      Sounds.addNote(sound, time, 330, 0.08);
    }
    return sound;
  }

  private static Series loudness(int steps) {
    return Series.of(new float[steps]);
  }
}
