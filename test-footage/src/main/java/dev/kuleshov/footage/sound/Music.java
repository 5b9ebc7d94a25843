package dev.kuleshov.footage.sound;

/**
 * A small band: kick drum on every beat, hi-hat between, bass, chords and a plucked tune.
 *
 * @param beatsPerMinute the pulse
 * @param mood the chords and how much of the band plays
 */
record Music(double beatsPerMinute, Mood mood) {
  private static final int RATE = Mix.SAMPLE_RATE;

  /** Chords of a bar each, as semitones above A2 (110 Hz). */
  private static final int[][] WISTFUL = {{0, 3, 7}, {-4, 0, 3}, {3, 7, 10}, {-2, 2, 5}};

  private static final int[][] BRIGHT = {{3, 7, 10}, {10, 14, 17}, {0, 3, 7}, {8, 12, 15}};
  private static final int[] TUNE = {2, 0, 1, 2, 1, 0, 2, 1};

  /** Adds the music to a stretch of sound, from sample {@code from} to {@code to}. */
  void addTo(float[] sound, int from, int to, double gain) {
    double beat = 60.0 * RATE / beatsPerMinute;
    int beats = (int) Math.ceil((to - from) / beat);
    Voice voice = new Voice(sound, from, to, gain);
    int[][] chords = mood == Mood.WISTFUL ? WISTFUL : BRIGHT;
    for (int i = 0; i < beats; i++) {
      int at = from + (int) Math.round(i * beat);
      int half = from + (int) Math.round((i + .5) * beat);
      int[] chord = chords[i / 4 % chords.length];
      if (i % 4 == 0) {
        for (int note : chord) {
          voice.pad(at, (int) (beat * 4), pitch(note + 12), .055);
        }
      }
      if (mood != Mood.WISTFUL) {
        voice.kick(at, .62);
        voice.hat(half, .09, i);
      } else {
        voice.kick(at, .30);
      }
      voice.pluck(at, pitch(chord[0]), .20, .5);
      voice.pluck(at, pitch(chord[TUNE[i % 8]] + 24), .13, .7);
      if (mood == Mood.BRIGHT) {
        voice.pluck(half, pitch(chord[TUNE[(i + 3) % 8]] + 24), .09, .4);
      }
    }
  }

  private static double pitch(int semitones) {
    return 110 * Math.pow(2, semitones / 12.0);
  }

  /** Adds single notes, and never outside the stretch. */
  private static final class Voice {
    private final float[] sound;
    private final int from;
    private final int to;
    private final double gain;

    Voice(float[] sound, int from, int to, double gain) {
      this.sound = sound;
      this.from = from;
      this.to = to;
      this.gain = gain;
    }

    private void add(int at, double value) {
      if (at >= from && at < Math.min(to, sound.length)) {
        double out = Math.min(1, (to - at) / (.4 * RATE));
        sound[at] += (float) (value * gain * out);
      }
    }

    void kick(int at, double level) {
      double phase = 0;
      for (int i = 0; i < RATE / 4; i++) {
        double t = (double) i / RATE;
        phase += 2 * Math.PI * (48 + 110 * Math.exp(-t * 38)) / RATE;
        add(at + i, Math.sin(phase) * Math.exp(-t * 15) * level);
      }
    }

    void hat(int at, double level, long seed) {
      long noise = seed * 0x9E3779B97F4A7C15L + 1;
      double last = 0;
      for (int i = 0; i < RATE / 16; i++) {
        noise = noise * 6364136223846793005L + 1442695040888963407L;
        double white = (noise >> 33) / (double) (1L << 30);
        add(at + i, (white - last) * Math.exp(-(double) i / RATE * 70) * level);
        last = white;
      }
    }

    void pluck(int at, double hertz, double level, double seconds) {
      int length = (int) (seconds * RATE);
      for (int i = 0; i < length; i++) {
        double t = (double) i / RATE;
        double wave = 2 * Math.PI * hertz * t;
        double tone = Math.sin(wave) + .4 * Math.sin(2 * wave) + .15 * Math.sin(3 * wave);
        double attack = Math.min(1, i / 96.0);
        add(at + i, tone * attack * Math.exp(-t * 5 / seconds) * level);
      }
    }

    void pad(int at, int length, double hertz, double level) {
      for (int i = 0; i < length; i++) {
        double t = (double) i / RATE;
        double swell = Math.sin(Math.PI * Math.min(1, (double) i / length));
        double wave = 2 * Math.PI * hertz * t;
        add(at + i, (Math.sin(wave) + .5 * Math.sin(wave * 1.003)) * Math.sqrt(swell) * level);
      }
    }
  }
}
