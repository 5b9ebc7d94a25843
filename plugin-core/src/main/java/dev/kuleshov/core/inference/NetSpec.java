package dev.kuleshov.core.inference;

import java.util.HashSet;
import java.util.List;

/**
 * How one of our own nets is built: a residual net with squeeze-and-excitation, and one or more
 * heads that share its body.
 *
 * <p>The body is a stem (a 3 x 3 convolution) and stages of blocks; a block is two 3 x 3
 * convolutions, each with batch normalisation, a gate for every channel, and the way round them.
 * (K. He and others, "Deep Residual Learning for Image Recognition", 2016; J. Hu and others,
 * "Squeeze-and-Excitation Networks", 2018; the shortcut that averages before it narrows is from T.
 * He and others, "Bag of Tricks for Image Classification", 2019.)
 *
 * @param width of the pictures, in pixels
 * @param height of the pictures, in pixels
 * @param channels 1 for luma, 3 for colour
 * @param stem what comes first
 * @param stages what follows, at least one
 * @param squeeze by how much a gate narrows the channels before it widens them again; 0 for no gate
 * @param dropout the part of the body's answer that is hidden from the heads in training, in [0,1)
 * @param heads what is asked of a picture, at least one
 */
public record NetSpec(
    int width,
    int height,
    int channels,
    Stem stem,
    List<Stage> stages,
    int squeeze,
    double dropout,
    List<Head> heads) {

  private static final int LONGEST_SIDE = 1024;
  private static final int MOST_CHANNELS = 4096;
  private static final int MOST_BLOCKS = 100;

  /** Checks the ranges above. */
  public NetSpec {
    check(within(width, LONGEST_SIDE) && within(height, LONGEST_SIDE), "a picture has a size");
    check(channels == 1 || channels == 3, "a picture has 1 or 3 channels");
    stages = List.copyOf(stages);
    heads = List.copyOf(heads);
    check(!stages.isEmpty() && !heads.isEmpty(), "a net has stages and heads");
    check(stem != null, "a net has a stem");
    check(squeeze >= 0 && squeeze <= MOST_CHANNELS, "squeeze is not negative");
    check(dropout >= 0 && dropout < 1, "dropout lies in [0,1)");
    check(
        heads.stream().map(Head::name).distinct().count() == heads.size(),
        "heads have different names");
  }

  /**
   * The first convolution.
   *
   * @param width its channels
   * @param stride 1, or 2 to halve the picture's sides
   */
  public record Stem(int width, int stride) {
    /** Checks the ranges above. */
    public Stem {
      check(within(width, MOST_CHANNELS) && within(stride, 2), "a stem has a width and a stride");
    }
  }

  /**
   * Blocks of one width.
   *
   * @param width their channels
   * @param blocks how many
   * @param stride of the first one: 1, or 2 to halve the picture's sides
   */
  public record Stage(int width, int blocks, int stride) {
    /** Checks the ranges above. */
    public Stage {
      check(
          within(width, MOST_CHANNELS) && within(blocks, MOST_BLOCKS) && within(stride, 2),
          "a stage has a width, blocks and a stride");
    }
  }

  /**
   * A question and its possible answers.
   *
   * @param name such as {@code emotion}
   * @param labels two or more, different, in the order of the probabilities
   * @param light whether it sees how bright the picture is, which the body does not
   */
  public record Head(String name, List<String> labels, boolean light) {
    /** Checks the ranges above. */
    public Head {
      check(name != null && !name.isBlank(), "a head has a name");
      labels = List.copyOf(labels);
      check(labels.size() >= 2, "a head has two labels or more");
      check(new HashSet<>(labels).size() == labels.size(), "labels differ");
    }
  }

  /**
   * Returns the same body with other heads.
   *
   * @param others one or more
   */
  public NetSpec withHeads(List<Head> others) {
    return new NetSpec(width, height, channels, stem, stages, squeeze, dropout, others);
  }

  /** Returns how many values one picture has. */
  public int pixels() {
    return width * height * channels;
  }

  private static boolean within(int value, int most) {
    return value >= 1 && value <= most;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
