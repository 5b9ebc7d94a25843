package dev.kuleshov.core.scene;

import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.footage.contract.FrameClassifierContract;

/** Proves that the contract suite can be kept. */
class BrightnessClassifierTest extends FrameClassifierContract {

  @Override
  protected FrameClassifier open() {
    return new BrightnessClassifier(4);
  }
}
