package dev.kuleshov.core.training;

import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.inference.NetSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures that are asked about and never learned from.
 *
 * <p>Where a net tells day from night, every picture from outdoors is there once more as it would
 * look by night.
 */
final class Exam {

  private static final int AT_ONCE = 256;

  private final NetSpec net;
  private final PictureForm form;
  private final List<byte[]> pictures = new ArrayList<>();

  /** For each picture the right answer of each head, or -1 where there is none. */
  private final List<int[]> answers = new ArrayList<>();

  Exam(List<LabelledPicture> asked, Recipe recipe) {
    net = recipe.net();
    form = new PictureForm(net.width(), net.height(), net.channels());
    Warp warp = new Warp(recipe.stored(), form);
    Dusk dusk = new Dusk(recipe.night(), form);
    int night = BatchMaker.nightHead(net);
    for (int i = 0; i < asked.size(); i++) {
      int label = asked.get(i).label();
      float[] pixels = warp.apply(asked.get(i).pixels(), Augmenter.straight(), Warp.View.WHOLE);
      boolean outdoors =
          night > 0 && !recipe.night().indoors().contains(net.heads().get(0).labels().get(label));
      add(pixels, label, outdoors ? 0 : -1, night);
      if (outdoors) {
        dusk.fall(pixels, Chance.at(recipe.seed(), -1, i));
        add(pixels, -1, 1, night);
      }
    }
  }

  private void add(float[] pixels, int label, int dark, int night) {
    int[] answer = new int[net.heads().size()];
    Arrays.fill(answer, -1);
    answer[0] = label;
    if (night > 0) {
      answer[night] = dark;
    }
    pictures.add(Augmenter.bytes(pixels));
    answers.add(answer);
  }

  /**
   * Asks a net.
   *
   * @return what it said to each head's questions
   */
  List<Answers> take(Learner learner) {
    List<List<float[]>> logits = new ArrayList<>();
    for (int first = 0; first < pictures.size(); first += AT_ONCE) {
      List<byte[]> some = pictures.subList(first, Math.min(pictures.size(), first + AT_ONCE));
      ByteBuffer pixels = ByteBuffer.allocateDirect(some.size() * form.size());
      some.forEach(pixels::put);
      logits.add(learner.ask(pixels.flip(), some.size()));
    }
    List<Answers> all = new ArrayList<>();
    for (int head = 0; head < net.heads().size(); head++) {
      all.add(answers(head, logits));
    }
    return all;
  }

  private Answers answers(int head, List<List<float[]>> logits) {
    int labels = net.heads().get(head).labels().size();
    Answers said = new Answers(labels);
    for (int i = 0; i < pictures.size(); i++) {
      if (answers.get(i)[head] >= 0) {
        float[] batch = logits.get(i / AT_ONCE).get(head);
        said.add(batch, i % AT_ONCE * labels, answers.get(i)[head]);
      }
    }
    return said;
  }
}
