package dev.kuleshov.core.inference;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;

/** The arguments of one native call: a tensor, then whole numbers. Closing frees them. */
final class Arguments implements AutoCloseable {

  private final IValue[] values;

  Arguments(PtNDArray tensor, long... numbers) {
    values = new IValue[1 + numbers.length];
    values[0] = IValue.from(tensor);
    for (int i = 0; i < numbers.length; i++) {
      values[i + 1] = IValue.from(numbers[i]);
    }
  }

  IValue[] values() {
    return values;
  }

  @Override
  public void close() {
    for (IValue value : values) {
      value.close();
    }
  }
}
