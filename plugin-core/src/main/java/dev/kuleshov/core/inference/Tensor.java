package dev.kuleshov.core.inference;

/**
 * What a net gives back.
 *
 * @param values in row-major order: as many as the product of the shape
 * @param shape the length of each dimension
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(float[] values, long... shape) {}
