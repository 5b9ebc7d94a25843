package dev.kuleshov.core.training;

import com.google.gson.JsonObject;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.document.SettingsDocument;
import dev.kuleshov.core.inference.NetSpec;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that makes a net what it is but the pictures: the same recipe and pictures give the
 * same net, within what rounding does.
 *
 * @param seed where chance begins
 * @param storedWidth to which pictures are brought when they are read, in pixels: more than the
 *     net's width leaves room to crop
 * @param storedHeight likewise
 * @param net how it is built; its first head's labels are the classes of the pictures
 * @param learning how the optimiser goes about it
 * @param augmentation how pictures are changed
 * @param night how the head {@code dayNight} learns, if there is one
 * @param teaching how much other nets have to say
 */
public record Recipe(
    long seed,
    int storedWidth,
    int storedHeight,
    NetSpec net,
    Learning learning,
    Augmentation augmentation,
    Night night,
    Teaching teaching) {

  /** The head that tells day from night; its labels are day and night. */
  public static final String DAY_NIGHT = "dayNight";

  static final SettingsDocument<Recipe> DOCUMENT =
      new SettingsDocument<>("Recipe", 1, Recipe.class);

  /** Checks that nothing is missing. */
  public Recipe {
    if (net == null || learning == null || augmentation == null) {
      throw new IllegalArgumentException("a recipe has a net, learning and augmentation");
    }
    if (night == null || teaching == null) {
      throw new IllegalArgumentException("a recipe has night and teaching");
    }
  }

  /**
   * How pictures by day become pictures by night: most of the light goes, the sky first, and small
   * bright things stay. Data sets hardly ever say which it is.
   *
   * @param share how often, in [0,1]
   * @param darkest the least light that is left, in (0,1]
   * @param lightest the most light that is left
   * @param weight how much the answer counts beside the class
   * @param indoors classes that are neither, so that nothing is learned from them
   */
  public record Night(
      double share, double darkest, double lightest, double weight, List<String> indoors) {
    /** Checks the ranges above. */
    public Night {
      indoors = List.copyOf(indoors);
      if (!(share >= 0 && share <= 1 && weight >= 0)) {
        throw new IllegalArgumentException("share in [0,1], weight not negative");
      }
      if (!(darkest > 0 && darkest <= lightest && lightest <= 1)) {
        throw new IllegalArgumentException("0 < darkest <= lightest <= 1");
      }
    }
  }

  /**
   * How a net learns from teachers: from what they make of the same picture. (G. Hinton and others,
   * "Distilling the Knowledge in a Neural Network", 2015.)
   *
   * @param weight how much of the lesson is theirs, the rest is the label's; in [0,1]
   * @param temperature by which all are made less sure, 1 or more
   */
  public record Teaching(double weight, double temperature) {
    /** Checks the ranges above. */
    public Teaching {
      if (!(weight >= 0 && weight <= 1 && temperature >= 1)) {
        throw new IllegalArgumentException("weight in [0,1], temperature 1 or more");
      }
    }
  }

  PictureForm stored() {
    return new PictureForm(storedWidth, storedHeight, net.channels());
  }

  /** Returns this with another seed. */
  public Recipe withSeed(long other) {
    return new Recipe(
        other, storedWidth, storedHeight, net, learning, augmentation, night, teaching);
  }

  /**
   * Returns this with other numbers.
   *
   * @param epochs how often to see every picture; if absent, as it is
   * @param batch pictures a step; if absent, as it is
   * @throws MalformedInputException if a number is out of its range
   */
  public Recipe withNumbers(OptionalInt epochs, OptionalInt batch) {
    JsonObject changes = new JsonObject();
    epochs.ifPresent(number -> changes.addProperty("epochs", number));
    batch.ifPresent(number -> changes.addProperty("batch", number));
    JsonObject document = new JsonObject();
    document.addProperty("schema", "kuleshov.Recipe.1");
    document.add("learning", changes);
    return read(document.toString(), this, "The recipe with --epochs or --batch");
  }

  /** Returns this as a document that a person may change. */
  public String write() {
    return DOCUMENT.write(this);
  }

  /**
   * Reads a recipe that may leave out what it does not change.
   *
   * @param text a {@code kuleshov.Recipe.1}
   * @param others what it leaves out
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is damaged or names what there is not
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static Recipe read(String text, Recipe others, String origin) {
    return DOCUMENT.readOver(text, others, origin);
  }
}
