package dev.kuleshov.wrong.scene;

import dev.kuleshov.wrong.pipeline.Front;

/** Wrong: the pipeline stands above every other room. */
public final class CallsPipeline {
  Front front;
}
