package dev.kuleshov.core.training;

import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.inference.NetSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the batches of any epoch, in any order: chance depends on the seed, the epoch and the place
 * alone. Any thread may call it.
 */
final class BatchMaker {

  private static final long ORDER = -1;

  private final List<LabelledPicture> pictures;
  private final Recipe recipe;
  private final PictureForm form;
  private final Augmenter augmenter;
  private final Dusk dusk;
  private final double[] weights;
  private final List<NetSpec.Head> heads;
  private final int nightHead;
  private final double hardShare;

  /**
   * Takes what is learned from.
   *
   * @param counts how many pictures each label has
   * @param taught whether teachers have their say too
   */
  BatchMaker(List<LabelledPicture> pictures, int[] counts, Recipe recipe, boolean taught) {
    this.pictures = pictures;
    this.recipe = recipe;
    NetSpec net = recipe.net();
    form = new PictureForm(net.width(), net.height(), net.channels());
    augmenter = new Augmenter(recipe.augmentation(), recipe.stored(), form);
    dusk = new Dusk(recipe.night(), form);
    weights = weights(counts, recipe.learning().balance());
    heads = net.heads();
    nightHead = nightHead(net);
    hardShare = taught ? 1 - recipe.teaching().weight() : 1;
  }

  /** Which head tells day from night, or -1. */
  static int nightHead(NetSpec net) {
    return net.heads().stream().map(NetSpec.Head::name).toList().indexOf(Recipe.DAY_NIGHT);
  }

  /** Rarer classes weigh more; the mean over the pictures is 1. */
  static double[] weights(int[] counts, double power) {
    double[] weights = new double[counts.length];
    double sum = 0;
    double all = 0;
    for (int i = 0; i < counts.length; i++) {
      weights[i] = counts[i] == 0 ? 0 : Math.pow(counts[i], -power);
      sum += weights[i] * counts[i];
      all += counts[i];
    }
    for (int i = 0; i < counts.length; i++) {
      weights[i] *= all / sum;
    }
    return weights;
  }

  /** How many batches an epoch has. */
  int steps() {
    return Math.max(1, Math.round((float) pictures.size() / recipe.learning().batch()));
  }

  /** The order of an epoch. */
  int[] order(int epoch) {
    Chance chance = Chance.at(recipe.seed(), epoch, ORDER);
    int[] order = new int[pictures.size()];
    for (int i = 0; i < order.length; i++) {
      int other = chance.below(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /**
   * Makes a batch.
   *
   * @param order of the epoch
   * @param step from 0
   */
  Batch make(int epoch, int[] order, int step) {
    int first = (int) ((long) order.length * step / steps());
    int last = (int) ((long) order.length * (step + 1) / steps());
    int count = last - first;
    ByteBuffer pixels = ByteBuffer.allocateDirect(count * form.size());
    List<float[]> targets = new ArrayList<>();
    heads.forEach(head -> targets.add(new float[count * head.labels().size()]));
    for (int i = 0; i < count; i++) {
      Chance chance = Chance.at(recipe.seed(), epoch, order[first + i]);
      float[] picture = example(pictures.get(order[first + i]), chance, 1, targets, i, count);
      pixels.put(Augmenter.bytes(mixed(picture, order, chance, targets, i, count)));
    }
    return new Batch(count, pixels.flip(), targets);
  }

  /** Mixes a picture with another one, where chance has it. */
  private float[] mixed(
      float[] picture, int[] order, Chance chance, List<float[]> targets, int row, int count) {
    Learning learning = recipe.learning();
    if (learning.mixUp() <= 0 || !chance.happens(learning.mixed())) {
      return picture;
    }
    double share = chance.beta(learning.mixUp());
    for (int head = 0; head < heads.size(); head++) {
      int labels = heads.get(head).labels().size();
      for (int i = row * labels; i < (row + 1) * labels; i++) {
        targets.get(head)[i] *= (float) share;
      }
    }
    LabelledPicture other = pictures.get(order[chance.below(order.length)]);
    float[] second = example(other, chance, 1 - share, targets, row, count);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) (picture[i] * share + second[i] * (1 - share));
    }
    return picture;
  }

  /** Changes a picture and adds what it teaches to a row of the targets. */
  private float[] example(
      LabelledPicture picture,
      Chance chance,
      double share,
      List<float[]> targets,
      int row,
      int count) {
    float[] pixels = augmenter.apply(picture.pixels(), chance);
    int label = picture.label();
    teach(targets.get(0), 0, row, label, share * weights[label] * hardShare / count);
    boolean outdoors =
        nightHead > 0 && !recipe.night().indoors().contains(heads.get(0).labels().get(label));
    if (outdoors) {
      boolean dark = chance.happens(recipe.night().share());
      if (dark) {
        dusk.fall(pixels, chance);
      }
      double weight = share * recipe.night().weight() / count;
      teach(targets.get(nightHead), nightHead, row, dark ? 1 : 0, weight);
    }
    return pixels;
  }

  private void teach(float[] targets, int head, int row, int label, double weight) {
    int labels = heads.get(head).labels().size();
    double smoothing = recipe.learning().smoothing();
    for (int i = 0; i < labels; i++) {
      double part = smoothing / labels + (i == label ? 1 - smoothing : 0);
      targets[row * labels + i] -= (float) (part * weight);
    }
  }
}
