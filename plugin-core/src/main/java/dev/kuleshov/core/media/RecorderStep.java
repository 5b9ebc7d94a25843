package dev.kuleshov.core.media;

import dev.kuleshov.api.InputOutputException;
import java.util.function.Function;
import org.bytedeco.javacv.FrameRecorder;

/** A step of the recorder that writes films. */
@FunctionalInterface
interface RecorderStep {

  void run() throws FrameRecorder.Exception;

  /**
   * Takes a step.
   *
   * @param told what a failure means to the user
   */
  static void attempt(RecorderStep step, Function<Exception, InputOutputException> told) {
    try {
      step.run();
    } catch (FrameRecorder.Exception e) {
      throw told.apply(e);
    }
  }
}
