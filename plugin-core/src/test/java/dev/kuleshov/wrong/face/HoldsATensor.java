package dev.kuleshov.wrong.face;

import ai.djl.ndarray.NDArray;

/** Wrong: tensors stay in inference. */
public final class HoldsATensor {
  NDArray tensor;
}
