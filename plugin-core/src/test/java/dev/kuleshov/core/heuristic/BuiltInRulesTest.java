package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.footage.contract.CutHeuristicContract;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in rule keeps the contract that plug-ins have to keep. */
@ParameterizedClass
@MethodSource("rules")
class BuiltInRulesTest extends CutHeuristicContract {

  @Parameter CutHeuristic rule;

  static List<CutHeuristic> rules() {
    return Heuristics.load(BuiltInRulesTest.class.getClassLoader()).rules();
  }

  @Override
  protected CutHeuristic rule() {
    return rule;
  }
}
