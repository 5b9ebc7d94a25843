package dev.kuleshov.core.render;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.PictureReader;
import dev.kuleshov.core.timeline.conform.Layer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the pictures of an edit together, layer over layer; where there is none it is black. */
final class Composer implements AutoCloseable {

  private final List<Layer> layers;
  private final Map<URI, MediaInfo> media;
  private final FrameRate rate;
  private final int width;
  private final int height;
  private final byte[] canvas;
  private final Map<Layer, PictureReader> readers = new HashMap<>();
  private final Set<Path> tooShort = new LinkedHashSet<>();

  /**
   * Starts an edit.
   *
   * @param layers pictures, from the bottom up
   * @param media every medium of them
   * @param rate frames a second
   * @param width pixels in a row
   * @param height rows
   */
  Composer(List<Layer> layers, Map<URI, MediaInfo> media, FrameRate rate, int width, int height) {
    this.layers = layers;
    this.media = media;
    this.rate = rate;
    this.width = width;
    this.height = height;
    this.canvas = new byte[3 * width * height];
  }

  /**
   * Returns a frame.
   *
   * @param frame its number; later than the one before
   * @return blue, green, red; to be drawn on, valid until the next call
   */
  byte[] frame(long frame) {
    Arrays.fill(canvas, (byte) 0);
    putAway(frame);
    for (Layer layer : layers) {
      if (layer.frames().contains(frame)) {
        PictureReader reader =
            readers.computeIfAbsent(
                layer, l -> PictureReader.open(media.get(l.media()), width, height));
        RationalTime into = RationalTime.ofFrames(frame - layer.frames().start(), rate);
        RationalTime time = layer.source().plus(into);
        lay(reader.at(time), reader.format(), layer.opacity(frame));
        if (reader.isPast(time)) {
          tooShort.add(media.get(layer.media()).file());
        }
      }
    }
    return canvas;
  }

  /** Returns what is missing in the media, so far. */
  List<Finding> findings() {
    return tooShort.stream()
        .map(
            file ->
                Finding.warning(
                    "media.truncated",
                    file.getFileName()
                        + " ends before the edit is done with it; its last picture is held."))
        .toList();
  }

  /** Closes what is over; a layer that goes on in the same medium takes over its reader. */
  private void putAway(long frame) {
    for (Layer over :
        readers.keySet().stream().filter(layer -> layer.frames().end() <= frame).toList()) {
      PictureReader reader = readers.remove(over);
      layers.stream()
          .filter(layer -> layer.media().equals(over.media()))
          .filter(layer -> layer.frames().end() > frame && !readers.containsKey(layer))
          .findFirst()
          .ifPresentOrElse(next -> readers.put(next, reader), reader::close);
    }
  }

  private void lay(byte[] pixels, FrameFormat format, double opacity) {
    int row = 3 * format.width();
    int left = 3 * ((width - format.width()) / 2);
    int top = (height - format.height()) / 2;
    int share = (int) Math.round(256 * opacity);
    for (int y = 0; y < format.height(); y++) {
      int to = (top + y) * 3 * width + left;
      if (share == 256) {
        System.arraycopy(pixels, y * row, canvas, to, row);
      } else {
        for (int x = 0; x < row; x++) {
          int above = (pixels[y * row + x] & 0xff) * share;
          canvas[to + x] = (byte) ((above + (canvas[to + x] & 0xff) * (256 - share) + 128) >> 8);
        }
      }
    }
  }

  @Override
  public void close() {
    readers.values().forEach(PictureReader::close);
  }
}
