package dev.kuleshov.bridge.effect;

import java.util.HashMap;
import java.util.Map;

/** Values of parameters by their names; what is not set has its default. Immutable. */
public final class ParameterValues {

  /** Everything at its default. */
  public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

  private final Map<String, Object> values;

  private ParameterValues(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Returns these values with a number changed.
   *
   * @param name the parameter
   * @param value clamped to the parameter's range when it is used
   */
  public ParameterValues with(String name, double value) {
    return changed(name, value);
  }

  /**
   * Returns these values with a choice changed.
   *
   * @param name the parameter
   * @param option an option's label; an unknown one stands for the default
   */
  public ParameterValues with(String name, String option) {
    return changed(name, option);
  }

  /**
   * Returns these values with a colour changed.
   *
   * @param name the parameter
   * @param colour its value
   */
  public ParameterValues with(String name, Colour colour) {
    return changed(name, colour);
  }

  private ParameterValues changed(String name, Object value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(name, value);
    return new ParameterValues(changed);
  }

  double of(Parameter.Quantity parameter) {
    return values.get(parameter.name()) instanceof Double value && !value.isNaN()
        ? Math.max(parameter.least(), Math.min(parameter.most(), value))
        : parameter.initial();
  }

  int of(Parameter.Choice parameter) {
    return values.get(parameter.name()) instanceof String option
        ? Math.max(0, parameter.options().indexOf(option))
        : 0;
  }

  Colour of(Parameter.Tint parameter) {
    return values.get(parameter.name()) instanceof Colour colour ? colour : parameter.initial();
  }
}
