package dev.kuleshov.footage.film;

import dev.kuleshov.footage.encode.MediaWriter;
import dev.kuleshov.footage.encode.PictureStream;
import dev.kuleshov.footage.encode.SoundFormat;
import dev.kuleshov.footage.encode.SoundStream;
import dev.kuleshov.footage.sound.Mix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a film's pictures and sound side by side, as a player will want to read them. */
final class Packager implements AutoCloseable {
  private final FilmScript script;
  private final Packaging packaging;
  private final MediaWriter writer;
  private final PictureStream pictures;
  private final List<SoundStream> tracks = new ArrayList<>();
  private final float[] sound;
  private int written;

  Packager(FilmScript script, Packaging packaging, Path file, float[] sound) throws IOException {
    this.script = script;
    this.packaging = packaging;
    this.sound = sound;
    writer = new MediaWriter(file, container(file));
    pictures =
        packaging.pictures().isPresent()
            ? new PictureStream(writer, packaging.pictures().get())
            : null;
    for (SoundFormat format : packaging.sounds()) {
      long start = (long) packaging.soundDelayMillis() * format.sampleRate() / 1000;
      tracks.add(new SoundStream(writer, format, start));
    }
    writer.begin(packaging.options());
  }

  void write(int frame, int[] pixels) {
    try {
      if (pictures != null) {
        pictures.write(pixels, packaging.clock().applyAsLong(frame));
      }
      soundUntil((frame + 1) / script.rate().perSecond() * Mix.SAMPLE_RATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void finish() throws IOException {
    soundUntil(sound.length);
    if (pictures != null) {
      pictures.finish();
    }
    for (SoundStream track : tracks) {
      track.finish();
    }
  }

  private void soundUntil(double end) throws IOException {
    while (!tracks.isEmpty() && written < sound.length && written < end) {
      int count = Math.min(tracks.get(0).packetSize(), sound.length - written);
      for (SoundStream track : tracks) {
        track.write(sound, written, count);
      }
      written += count;
    }
  }

  @Override
  public void close() throws IOException {
    tracks.forEach(SoundStream::close);
    if (pictures != null) {
      pictures.close();
    }
    writer.close();
  }

  private static String container(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "mov" -> "mov";
      case "m4a" -> "ipod";
      case "mkv" -> "matroska";
      case "ts" -> "mpegts";
      case "mpg" -> "mpeg";
      default -> "mp4";
    };
  }
}
