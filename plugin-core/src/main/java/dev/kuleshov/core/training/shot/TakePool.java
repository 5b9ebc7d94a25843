package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.document.ShotTruth;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.VideoFrame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** Takes to compose films of: single shots of films whose boundaries are known, and pictures. */
public final class TakePool {

  /** Frames left out beside every boundary: labels made by eye are not exact. */
  private static final int MARGIN = 4;

  private static final int LEAST = 12;

  /** A longer shot gives several takes, so that memory is bounded and jump cuts stay within. */
  private static final int MOST = 150;

  private final int width;
  private final int height;
  private final List<Take> clips = new ArrayList<>();
  private final List<Take> stills = new ArrayList<>();

  /**
   * Makes an empty pool.
   *
   * @param width pixels that takes are kept at
   * @param height pixels that takes are kept at
   */
  public TakePool(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns how many takes there are. */
  public int size() {
    return clips.size() + stills.size();
  }

  /**
   * Adds the single shots of a film.
   *
   * @param film the film
   * @param truth where its boundaries are
   */
  public void addFilm(Path film, ShotTruth truth) {
    String name = String.valueOf(film.getFileName());
    List<Raster> run = new ArrayList<>();
    DecodePass.run(
        MediaProbe.probe(film),
        List.of(
            new FrameSink() {
              @Override
              public FrameFormat open(VideoStream video) {
                return new FrameFormat(width, height, FrameFormat.Layout.BGR);
              }

              @Override
              public void accept(VideoFrame frame) {
                if (!truth.near(frame.number(), MARGIN) && run.size() < MOST) {
                  run.add(new Raster(width, height, frame.pixels().clone()));
                } else {
                  keep(name + "@" + frame.number(), run);
                }
              }
            }),
        List.of(),
        JobMonitor.NONE);
    keep(name + "@end", run);
  }

  /** Adds a take. */
  void add(Take take) {
    (take.still() ? stills : clips).add(take);
  }

  private void keep(String name, List<Raster> run) {
    if (run.size() >= LEAST) {
      add(new Take(name, run));
    }
    run.clear();
  }

  /**
   * Adds pictures out of a zip file of {@code split/class/picture}.
   *
   * @param zip the file
   * @param split its first folder: train or validation
   * @param part which of {@code parts} equal parts of the split, from 0
   * @param parts how many parts the split is divided into
   * @param most so many pictures at most, evenly from the whole part
   */
  public void addPictures(Path zip, String split, int part, int parts, int most) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<? extends ZipEntry> all =
          file.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(split + "/"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      List<ZipEntry> own = new ArrayList<>();
      for (int i = part; i < all.size(); i += parts) {
        own.add(all.get(i));
      }
      int step = Math.max(1, own.size() / Math.max(1, most));
      for (int i = 0; i < own.size(); i += step) {
        BufferedImage image = ImageIO.read(file.getInputStream(own.get(i)));
        if (image == null) {
          throw new MalformedInputException(
              "train.picture", own.get(i).getName() + " in " + zip + " is no picture.");
        }
        add(new Take(own.get(i).getName(), List.of(raster(image))));
      }
    } catch (IOException e) {
      throw new InputOutputException("train.pictures", zip + " cannot be read.", e);
    }
  }

  private Raster raster(BufferedImage image) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = scaled.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int tall = Math.max(1, image.getWidth() * height / width);
    int top = (image.getHeight() - tall) / 2;
    g.drawImage(image, 0, 0, width, height, 0, top, image.getWidth(), top + tall, null);
    g.dispose();
    return new Raster(
        width, height, ((DataBufferByte) scaled.getRaster().getDataBuffer()).getData());
  }

  /** Draws a take: film rather than pictures, where there is any. */
  Take draw(Random random) {
    boolean clip = stills.isEmpty() || (!clips.isEmpty() && random.nextInt(10) < 6);
    List<Take> from = clip ? clips : stills;
    return from.get(random.nextInt(from.size()));
  }
}
