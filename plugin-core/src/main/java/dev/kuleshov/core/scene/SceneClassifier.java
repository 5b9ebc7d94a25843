package dev.kuleshov.core.scene;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.PictureNet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scene net: the kind of place, and beside it whether it is inside and whether it is night,
 * which come from the places and from the light.
 *
 * <p>The net itself is made when the first picture comes. Thread-safe.
 */
public final class SceneClassifier implements FrameClassifier {

  private final NetFile file;
  private final int places;
  private final List<String> labels;
  private PictureNet net;

  private SceneClassifier(NetFile file, int places) {
    this.file = file;
    this.places = places;
    List<String> all = new ArrayList<>(heads().get(places).labels());
    all.add(INTERIOR);
    all.add(NIGHT);
    this.labels = List.copyOf(all);
  }

  /**
   * Reads a net's file.
   *
   * @param path a {@code .knet} with a head called {@code scene}
   * @throws MalformedInputException if it is damaged or a net for something else
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static SceneClassifier read(Path path) {
    NetFile file = NetFile.read(path);
    List<NetSpec.Head> heads = file.card().spec().heads();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).name().equals(SCENE)) {
        return new SceneClassifier(file, i);
      }
    }
    throw new MalformedInputException("model.other", "The net " + path + " does not tell places.");
  }

  private List<NetSpec.Head> heads() {
    return file.card().spec().heads();
  }

  @Override
  public String id() {
    return SCENE;
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public int width() {
    return file.card().spec().width();
  }

  @Override
  public int height() {
    return file.card().spec().height();
  }

  /** Classifies pictures; black bars around them are left out. */
  @Override
  public List<float[]> classify(List<Picture> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    List<Picture> open = pictures.stream().map(Matte::without).toList();
    float[][] known = net().probabilities(values(open), open.size()).get(places);
    List<float[]> all = new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      float[] scores = Arrays.copyOf(known[i], labels.size());
      scores[known[i].length] = Indoors.of(labels, known[i]);
      scores[known[i].length + 1] = Daylight.night(open.get(i), labels, known[i]);
      all.add(scores);
    }
    return all;
  }

  private float[] values(List<Picture> pictures) {
    int pixels = width() * height();
    int channels = file.card().spec().channels();
    float[] values = new float[pictures.size() * pixels * channels];
    int at = 0;
    for (Picture picture : pictures) {
      byte[] rgb = picture.rgb();
      for (int i = 0; i < 3 * pixels; i += 3) {
        int red = rgb[i] & 0xff;
        int green = rgb[i + 1] & 0xff;
        int blue = rgb[i + 2] & 0xff;
        if (channels == 1) {
          values[at++] = .299f * red + .587f * green + .114f * blue;
        } else {
          values[at++] = red;
          values[at++] = green;
          values[at++] = blue;
        }
      }
    }
    return values;
  }

  private synchronized PictureNet net() {
    if (net == null) {
      net = PictureNet.of(file);
    }
    return net;
  }

  @Override
  public synchronized void close() {
    if (net != null) {
      net.close();
      net = null;
    }
  }
}
