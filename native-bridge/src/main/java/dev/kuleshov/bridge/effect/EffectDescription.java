package dev.kuleshov.bridge.effect;

import java.util.List;
import java.util.Objects;

/**
 * What a host shows of an effect.
 *
 * @param identifier unique and stable, the native effect's own
 * @param label what to call it
 * @param description what it does, in a sentence
 * @param parameters what can be set, in the order in which to show it
 */
public record EffectDescription(
    String identifier, String label, String description, List<Parameter> parameters) {

  /** Checks for nulls and copies the list. */
  public EffectDescription {
    Objects.requireNonNull(identifier, "identifier");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(description, "description");
    parameters = List.copyOf(parameters);
  }
}
