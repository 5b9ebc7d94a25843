package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.timeline.MediaReference;
import java.net.URI;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names media as tapes were named: at most eight capitals, digits and underscores, each once. */
final class Reels {

  private static final int LENGTH = 8;
  private static final Set<String> RESERVED = Set.of("", "BL", "BLACK", "BARS", "AX", "NONE");

  private final Map<URI, String> reels = new LinkedHashMap<>();

  String of(MediaReference media) {
    return reels.computeIfAbsent(media.target(), target -> free(stem(media.name())));
  }

  private String free(String stem) {
    String reel = stem.substring(0, Math.min(LENGTH, stem.length()));
    for (int number = 1; RESERVED.contains(reel) || reels.containsValue(reel); number++) {
      String suffix = String.valueOf(number);
      reel = stem.substring(0, Math.min(LENGTH - suffix.length(), stem.length())) + suffix;
    }
    return reel;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    String letters = Normalizer.normalize(stem, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String plain = letters.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
    return plain.isEmpty() ? "REEL" : plain;
  }
}
