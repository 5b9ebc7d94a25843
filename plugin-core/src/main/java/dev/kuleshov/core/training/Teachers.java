package dev.kuleshov.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.kuleshov.core.inference.FoldedNet;
import dev.kuleshov.core.inference.NetFile;
import java.util.List;

/** Nets that another one learns from: the mean of what they say of the same picture. */
final class Teachers {

  private final List<FoldedNet> nets;
  private final Recipe.Teaching teaching;

  Teachers(List<NetFile> files, Recipe.Teaching teaching, NDManager manager) {
    this.nets = files.stream().map(file -> new FoldedNet(file, manager)).toList();
    this.teaching = teaching;
  }

  /** What they say of pictures: for each head probabilities; empty without teachers. */
  NDList opinions(NDArray pixels) {
    NDList sums = new NDList();
    for (FoldedNet net : nets) {
      NDList logits = net.logits(pixels);
      for (int i = 0; i < logits.size(); i++) {
        NDArray soft =
            logits.get(i).div((float) teaching.temperature()).softmax(1).div(nets.size());
        if (sums.size() <= i) {
          sums.add(soft);
        } else {
          sums.set(i, sums.get(i).add(soft));
        }
      }
    }
    return sums;
  }

  /** How far answers are from those opinions. */
  NDArray lesson(NDList logits, NDList opinions, int count) {
    double temperature = teaching.temperature();
    // Softer answers have gradients smaller by the square, which is made up for here.
    float weight = (float) (-teaching.weight() * temperature * temperature / count);
    NDArray sum = null;
    for (int i = 0; i < opinions.size(); i++) {
      NDArray part =
          logits.get(i).div((float) temperature).logSoftmax(1).mul(opinions.get(i)).sum();
      sum = sum == null ? part : sum.add(part);
    }
    return sum.mul(weight);
  }
}
