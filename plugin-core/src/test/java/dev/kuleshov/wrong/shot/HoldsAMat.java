package dev.kuleshov.wrong.shot;

import org.opencv.core.Mat;

/** Wrong: shots are judged from what media hands out. */
public final class HoldsAMat {
  Mat mat;
}
