package dev.kuleshov.core.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class SpeechNetTest {

  private static float[] listen(SpeechNet net, float[] samples) {
    float[] heard = new float[samples.length / SpeechNet.WINDOW];
    for (int i = 0; i < heard.length; i++) {
      int from = i * SpeechNet.WINDOW;
      heard[i] = net.probability(Arrays.copyOfRange(samples, from, from + SpeechNet.WINDOW));
    }
    return heard;
  }

  private static double share(float[] heard) {
    int speech = 0;
    for (float p : heard) {
      speech += p > .5 ? 1 : 0;
    }
    return (double) speech / heard.length;
  }

  private static SpeechNet net() {
    return SpeechNet.load(Requires.model("vad/silero_vad.jit"));
  }

  private static float[] reading() throws IOException, UnsupportedAudioFileException {
    Path file = Requires.footage("speech/librivox_0870.wav");
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
      ByteBuffer bytes = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      float[] samples = new float[bytes.remaining() / 2];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = bytes.getShort() / 32768f;
      }
      return samples;
    }
  }

  @Test
  void probability_reading_isMostlySpeech() throws Exception {
    float[] samples = reading();
    try (SpeechNet net = net()) {
      double share = share(listen(net, samples));
      assertTrue(share > .6, "speech in " + share);
    }
  }

  @Test
  void probability_silenceAndTone_isNoSpeech() {
    float[] samples = new float[SpeechNet.SAMPLE_RATE * 2];
    for (int i = SpeechNet.SAMPLE_RATE; i < samples.length; i++) {
      samples[i] = .3f * (float) Math.sin(2 * Math.PI * 440 * i / SpeechNet.SAMPLE_RATE);
    }
    try (SpeechNet net = net()) {
      double share = share(listen(net, samples));
      assertTrue(share < .05, "speech in " + share);
    }
  }

  @Test
  void reset_sameSoundAgain_givesSameProbabilities() throws Exception {
    float[] samples = Arrays.copyOf(reading(), SpeechNet.SAMPLE_RATE);
    try (SpeechNet net = net()) {
      float[] first = listen(net, samples);
      net.reset();
      assertArrayEquals(first, listen(net, samples));
    }
  }

  @Test
  void probability_wrongWindow_isRefused() {
    try (SpeechNet net = net()) {
      assertThrows(IllegalArgumentException.class, () -> net.probability(new float[256]));
    }
  }
}
