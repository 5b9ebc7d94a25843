package dev.kuleshov.bridge.effect;

import java.util.List;
import java.util.Objects;

/** Something that an editor can set. */
public sealed interface Parameter {

  /** Returns the stable name. */
  String name();

  /** Returns what to call it. */
  String label();

  /**
   * A number.
   *
   * @param name stable name
   * @param label what to call it
   * @param initial its default
   * @param least the lowest value
   * @param most the highest value
   */
  record Quantity(String name, String label, double initial, double least, double most)
      implements Parameter {

    /** Checks the range. */
    public Quantity {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
      if (!(least <= initial && initial <= most)) {
        throw new IllegalArgumentException(name + " starts outside its range");
      }
    }
  }

  /**
   * One of several options; the first is the default.
   *
   * @param name stable name
   * @param label what to call it
   * @param options their labels
   */
  record Choice(String name, String label, List<String> options) implements Parameter {

    /** Copies the options. */
    public Choice {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
      options = List.copyOf(options);
    }
  }

  /**
   * A colour.
   *
   * @param name stable name
   * @param label what to call it
   * @param initial its default
   */
  record Tint(String name, String label, Colour initial) implements Parameter {

    /** Checks for nulls. */
    public Tint {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(initial, "initial");
    }
  }
}
