package dev.kuleshov.core.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the test signal of EBU Tech 3341 as a WAVE file. */
final class SoundFile {

  private static final int RATE = 48_000;

  private SoundFile() {}

  /** Writes a stereo sine of 1 kHz that peaks at -23 dBFS. */
  static Path write(Path file, int seconds) throws IOException {
    int bytes = seconds * RATE * 4;
    ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
    out.putShort((short) 4).putShort((short) 16);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    double peak = Math.pow(10, -23 / 20.0) * 32767;
    for (int i = 0; i < seconds * RATE; i++) {
      short sample = (short) Math.round(peak * Math.sin(2 * Math.PI * 1000 * i / RATE));
      out.putShort(sample).putShort(sample);
    }
    return Files.write(file, out.array());
  }
}
