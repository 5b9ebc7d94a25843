package dev.kuleshov.wrong.face;

import dev.kuleshov.wrong.training.Trainer;

/** Wrong: nothing may depend on training. */
public final class UsesTraining {
  Trainer trainer;
}
