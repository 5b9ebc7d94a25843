package dev.kuleshov.footage.film;

import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.sound.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far speech opens each mouth at any time: the loudness of the line being spoken. */
final class Mouths {
  private static final int WINDOW = Line.SAMPLE_RATE / 25;

  private final Map<Sound.Speech, double[]> levels = new LinkedHashMap<>();

  Mouths(List<Sound> sounds) {
    for (Sound sound : sounds) {
      if (sound instanceof Sound.Speech speech) {
        levels.put(speech, levels(speech.line().samples()));
      }
    }
  }

  double opening(Person person, double seconds) {
    for (Map.Entry<Sound.Speech, double[]> entry : levels.entrySet()) {
      double into = (seconds - entry.getKey().at() / 1000.0) * Line.SAMPLE_RATE / WINDOW;
      double[] level = entry.getValue();
      if (entry.getKey().speaker() == person && into >= 0 && into < level.length) {
        return level[(int) into];
      }
    }
    return 0;
  }

  /** Loudness by 40 ms windows, 1 for the loudest. */
  private static double[] levels(float[] voice) {
    double[] levels = new double[voice.length / WINDOW + 1];
    double loudest = 1e-9;
    for (int i = 0; i < levels.length; i++) {
      double sum = 0;
      for (int k = i * WINDOW; k < Math.min(voice.length, (i + 1) * WINDOW); k++) {
        sum += voice[k] * voice[k];
      }
      levels[i] = Math.sqrt(sum / WINDOW);
      loudest = Math.max(loudest, levels[i]);
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] /= loudest;
    }
    return levels;
  }
}
