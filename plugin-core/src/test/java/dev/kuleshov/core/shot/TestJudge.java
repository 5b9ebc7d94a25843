package dev.kuleshov.core.shot;

import dev.kuleshov.core.inference.SmallNet;
import dev.kuleshov.footage.Requires;

/** The detector as the product runs it: with the net that ships. */
final class TestJudge {

  private TestJudge() {}

  static ShotDetector detector() {
    return detector(ShotSettings.BALANCED);
  }

  static ShotDetector detector(ShotSettings settings) {
    SmallNet net = SmallNet.load(Requires.model("shot/shot_judge.net"));
    return new ShotDetector(settings, new LearnedJudge(net::run));
  }
}
