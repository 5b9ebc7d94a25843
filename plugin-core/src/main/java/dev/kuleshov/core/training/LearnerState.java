package dev.kuleshov.core.training;

import dev.kuleshov.core.inference.NetWeights;

/**
 * All that a learner knows, between two epochs.
 *
 * @param current what it learns with
 * @param velocity where the optimiser is going
 * @param average what is kept
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LearnerState(NetWeights current, float[] velocity, NetWeights average) {

  static LearnerState start(NetWeights weights) {
    return new LearnerState(weights, new float[weights.parameters().length], weights);
  }
}
