package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeechChunkTest {

  @Test
  void plan_shortPauses_areJoinedAndLongOnesPart() {
    List<SpeechChunk> chunks =
        SpeechChunk.plan(List.of(range(1000, 3000), range(3500, 5000), range(9000, 10_000)));
    assertEquals(List.of(range(800, 5200), range(8800, 10_200)), ranges(chunks));
    assertEquals(2, chunks.get(0).speech().size());
  }

  @Test
  void plan_anySpeech_coversItWithChunksThatTheModelTakes() {
    Random random = new Random(3);
    List<TimeRange> speech = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 500; i++) {
      long start = at + random.nextInt(i % 5 == 0 ? 4000 : 400);
      at = start + 100 + random.nextInt(19_000);
      speech.add(range(start, at));
    }
    List<SpeechChunk> chunks = SpeechChunk.plan(speech);
    assertEquals(speech, chunks.stream().flatMap(chunk -> chunk.speech().stream()).toList());
    for (int i = 0; i < chunks.size(); i++) {
      assertTrue(chunks.get(i).range().duration().toSeconds() <= 20.5);
      assertTrue(
          i == 0 || chunks.get(i - 1).range().end().compareTo(chunks.get(i).range().start()) <= 0);
    }
  }

  @Test
  void cutter_soundInPieces_givesEachChunkItsSamples() {
    List<SpeechChunk> chunks = SpeechChunk.plan(List.of(range(500, 900), range(3000, 9000)));
    List<float[]> heard = new ArrayList<>();
    ChunkCutter cutter = new ChunkCutter(chunks, (chunk, samples) -> heard.add(samples));
    float[] sound = new float[16 * 9100];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = i;
    }
    for (int from = 0; from < sound.length; from += 777) {
      int count = Math.min(777, sound.length - from);
      float[] piece = new float[count];
      System.arraycopy(sound, from, piece, 0, count);
      cutter.accept(piece, count);
    }
    cutter.finish();
    assertEquals(2, heard.size());
    assertEquals(16 * 300, heard.get(0)[0]);
    assertEquals(16 * 800, heard.get(0).length);
    assertEquals(16 * 2800, heard.get(1)[0]);
    assertEquals(16 * 6300, heard.get(1).length);
  }

  private static List<TimeRange> ranges(List<SpeechChunk> chunks) {
    return chunks.stream().map(SpeechChunk::range).toList();
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(RationalTime.ofMillis(from), RationalTime.ofMillis(to));
  }
}
