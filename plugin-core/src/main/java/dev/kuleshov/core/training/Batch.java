package dev.kuleshov.core.training;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Pictures for one step.
 *
 * @param count how many
 * @param pixels direct: count x height x width x channels, one byte each
 * @param targets for each head, count x labels: what its logarithms are multiplied with and then
 *     added up to be the loss; all 0 for a picture that says nothing about it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Batch(int count, ByteBuffer pixels, List<float[]> targets) {}
