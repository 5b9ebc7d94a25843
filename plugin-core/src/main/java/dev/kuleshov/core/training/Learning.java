package dev.kuleshov.core.training;

/**
 * How the optimiser goes about it: descent by batches with Nesterov's momentum, on a rate that
 * rises in a straight line and then falls as half a cosine. (I. Sutskever and others, "On the
 * importance of initialization and momentum", 2013; I. Loshchilov and F. Hutter, "SGDR", 2017.)
 *
 * @param epochs how often every picture is seen, 1 or more
 * @param batch pictures a step, 2 or more
 * @param rate the highest rate, above 0
 * @param warmUp epochs in which the rate rises
 * @param lastRate the rate at the end, as a part of the highest
 * @param momentum in [0,1)
 * @param weightDecay how much of a layer's weights every step takes away, times the rate; biases
 *     and normalisation are left alone
 * @param clip the longest gradient, 0 for any
 * @param smoothing how much of a label's certainty goes to all others alike, in [0,1) (C. Szegedy
 *     and others, "Rethinking the Inception Architecture", 2016)
 * @param balance how much rare classes count: the power of what they are short of; 0 as they come,
 *     1 all classes alike
 * @param mixUp how strongly two pictures are mixed, the beta distribution's parameter in [0,1]; 0
 *     for never (H. Zhang and others, "mixup", 2018)
 * @param mixed how often, in [0,1]
 * @param averaging how much of the averaged weights a step keeps, in [0,1): the net that is kept is
 *     that average
 * @param patience ends after so many epochs without a better validation; 0 for never
 */
public record Learning(
    int epochs,
    int batch,
    double rate,
    double warmUp,
    double lastRate,
    double momentum,
    double weightDecay,
    double clip,
    double smoothing,
    double balance,
    double mixUp,
    double mixed,
    double averaging,
    int patience) {

  private static final int MOST_EPOCHS = 100_000;
  private static final int LARGEST_BATCH = 65_536;

  /** Checks the ranges above. */
  public Learning {
    check(epochs >= 1 && epochs <= MOST_EPOCHS, "epochs are 1 or more");
    check(batch >= 2 && batch <= LARGEST_BATCH, "a batch has 2 pictures or more");
    check(rate > 0 && lastRate >= 0 && lastRate <= 1, "rates are above 0");
    check(warmUp >= 0 && patience >= 0, "warmUp and patience are not negative");
    check(momentum >= 0 && momentum < 1, "momentum in [0,1)");
    check(weightDecay >= 0 && clip >= 0, "weightDecay and clip are not negative");
    check(smoothing >= 0 && smoothing < 1, "smoothing in [0,1)");
    check(balance >= 0 && balance <= 1, "balance in [0,1]");
    check(mixUp >= 0 && mixUp <= 1 && mixed >= 0 && mixed <= 1, "mixUp and mixed in [0,1]");
    check(averaging >= 0 && averaging < 1, "averaging in [0,1)");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
