package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.inference.SpeechNet;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.PassResult;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hears whole films through the decode pass. */
class SoundOfFilmsTest {

  @Test
  void soundTrack_demo_speechHoldsEveryWordAndBeatsAreWithin20Milliseconds() throws IOException {
    Path clips = Path.of(System.getProperty("kuleshov.home"), "test-footage", "clips");
    SoundTrack track = hear(clips.resolve("demo.mp4"));
    JsonObject truth =
        JsonParser.parseString(Files.readString(clips.resolve("demo.truth.json")))
            .getAsJsonObject();

    for (JsonElement line : truth.getAsJsonArray("speech")) {
      for (JsonElement word : line.getAsJsonObject().getAsJsonArray("words")) {
        long start = word.getAsJsonObject().get("start").getAsLong();
        long end = word.getAsJsonObject().get("end").getAsLong();
        RationalTime middle = new RationalTime(start + end, 2000);
        assertTrue(
            track.speech().stream().anyMatch(range -> range.containsInside(middle)),
            "in speech: " + word);
      }
    }
    JsonObject song = truth.getAsJsonArray("music").get(1).getAsJsonObject();
    List<RationalTime> beats = track.pulse().orElseThrow().beats();
    assertEquals(song.get("bpm").getAsDouble(), track.pulse().get().beatsPerMinute(), 0.5);
    assertEquals(song.getAsJsonArray("beats").size(), beats.size());
    for (int i = 0; i < beats.size(); i++) {
      double beat = song.getAsJsonArray("beats").get(i).getAsDouble();
      assertEquals(beat, beats.get(i).toSeconds(), 0.02, "beat " + i);
    }
  }

  @Test
  void soundTrack_readings_eachSubtitleIsSpeechAndThePausesBetweenAreNot() {
    SoundTrack track = hear("speech/sintel_with_speech.mp4");

    double[][] subtitles = {{1.5, 8.6}, {10.3, 15.6}, {17.3, 23.155}};
    assertEquals(3, track.speech().size());
    for (int i = 0; i < subtitles.length; i++) {
      assertEquals(subtitles[i][0], track.speech().get(i).start().toSeconds(), 0.6, "start " + i);
      assertEquals(subtitles[i][1], track.speech().get(i).end().toSeconds(), 0.6, "end " + i);
    }
    assertEquals(Optional.empty(), track.pulse());
  }

  @Test
  void soundTrack_speech_isSpokenMostlyInsideSubtitlesAndNeverSilent() {
    SoundTrack track = hear("speech/manifesto_88s.mp4");

    double spoken = seconds(track.speech());
    assertTrue(spoken > 60 && spoken < 72, "88 s of reading with pauses; found " + spoken);
    assertTrue(track.speech().get(0).start().toSeconds() > 1.3, "the first cue is at 1.6 s");
    for (TimeRange silence : track.silence()) {
      assertTrue(track.speech().stream().noneMatch(silence::overlaps), silence.toString());
    }
    assertEquals(Optional.empty(), track.pulse(), "a reading has no beat");
  }

  @Test
  void soundTrack_musicAndBirds_noSpeech() {
    SoundTrack track = hear("video/bbb_opening_60s.mp4");

    assertEquals(List.of(), track.speech());
    assertTrue(track.onsets().size() > 10, "notes and noises: " + track.onsets().size());
  }

  @Test
  void soundTrack_twice_isTheSame() {
    assertEquals(hear("video/sintel_bridge_26s.mp4"), hear("video/sintel_bridge_26s.mp4"));
  }

  private static SoundTrack hear(String film) {
    return hear(Requires.footage(film));
  }

  private static SoundTrack hear(Path film) {
    MediaInfo info = MediaProbe.probe(film);
    try (SpeechNet net = SpeechNet.load(Requires.model("vad/silero_vad.jit"))) {
      SoundWatcher watcher = new SoundWatcher(Optional.of(net::probability));
      PassResult pass = DecodePass.run(info, List.of(), List.of(watcher), JobMonitor.NONE);
      RationalTime duration = info.duration();
      SoundTrack track = watcher.soundTrack(pass.loudness(), duration);
      track.speech().forEach(range -> assertTrue(range.end().compareTo(duration) <= 0));
      return track;
    }
  }

  private static double seconds(List<TimeRange> ranges) {
    return ranges.stream().mapToDouble(range -> range.duration().toSeconds()).sum();
  }
}
