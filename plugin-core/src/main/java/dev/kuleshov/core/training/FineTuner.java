package dev.kuleshov.core.training;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.dataset.PictureSet;
import dev.kuleshov.core.inference.NetCard;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.NetWeights;
import dev.kuleshov.core.inference.PictureNet;
import dev.kuleshov.core.inference.PicturePrints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Teaches a net that has learned already the labels of a few pictures: its body stays as it is, and
 * a head learns from what the body says of each picture, changed in many ways.
 *
 * <p>Where the pictures' classes are all known to the net, its head goes on from what it knows.
 */
public final class FineTuner {

  /** So many examples are enough for a head. */
  private static final int EXAMPLES = 3000;

  private static final int MOST_COPIES = 40;
  private static final int FEWEST_COPIES = 2;
  private static final int AT_ONCE = 16;

  private final TrainingRequest request;
  private final NetFile base;
  private final NetSpec spec;
  private final JobMonitor monitor;
  private final PictureForm form;
  private final PictureForm stored;

  private FineTuner(TrainingRequest request, Path from, JobMonitor monitor) {
    this.request = request;
    this.base = NetFile.read(from);
    this.monitor = monitor;
    NetSpec known = base.card().spec();
    this.spec = known.withHeads(heads(known));
    this.form = new PictureForm(spec.width(), spec.height(), spec.channels());
    Recipe recipe = request.recipe();
    this.stored =
        new PictureForm(
            spec.width() * recipe.storedWidth() / recipe.net().width(),
            spec.height() * recipe.storedHeight() / recipe.net().height(),
            spec.channels());
  }

  /**
   * Learns, and writes the net to the folder.
   *
   * @param request what; of its recipe the seed and the augmentation count
   * @param from the net to begin with
   * @param monitor hears of progress and may call it off
   * @return what came of it
   * @throws MalformedInputException if the pictures or the net cannot be used
   */
  public static Trained train(TrainingRequest request, Path from, JobMonitor monitor) {
    return new FineTuner(request, from, monitor).train();
  }

  private List<NetSpec.Head> heads(NetSpec known) {
    if (!base.card().task().equals(request.task())) {
      throw new MalformedInputException(
          "model.task",
          "That net is for " + base.card().task() + ", not for " + request.task() + ".");
    }
    List<String> classes = PictureSet.classes(request.data());
    NetSpec.Head head = known.heads().get(0);
    if (head.labels().containsAll(classes)) {
      return known.heads();
    }
    if (request.task().equals("emotion")) {
      throw new MalformedInputException(
          "dataset.class",
          request.data()
              + " has other classes than the emotions that the curve is made of; they are "
              + String.join(", ", head.labels())
              + ".");
    }
    if (classes.size() < 2) {
      throw new MalformedInputException(
          "dataset.classes", request.data() + " has one class only; a net tells classes apart.");
    }
    List<NetSpec.Head> heads = new ArrayList<>(known.heads());
    heads.set(0, new NetSpec.Head(head.name(), classes, head.light()));
    return heads;
  }

  private Trained train() {
    List<String> labels = spec.heads().get(0).labels();
    Lessons lessons =
        Lessons.readSome(request.data(), labels, stored, request.recipe().seed(), monitor);
    NetPlan known = new NetPlan(base.card().spec());
    boolean goesOn = base.card().spec().equals(spec);
    float[] start =
        goesOn ? base.weights().firstHead(known) : new float[labels.size() * (values() + 1)];
    Examples train = new Examples();
    Examples asked = new Examples();
    try (PictureNet body = PictureNet.of(base)) {
      changed(lessons.train(), body, train);
      whole(lessons.validation(), body, asked);
    }
    double[] weights = BatchMaker.weights(lessons.counts(), request.recipe().learning().balance());
    float[] head =
        new HeadTeacher(train.features, train.answers, weights)
            .learn(start, now -> -asked.said(now, labels.size()).surprise(1), monitor);
    Answers answers = asked.said(head, labels.size());
    int size = labels.size() * values();
    NetWeights learned =
        base.weights()
            .withFirstHead(
                known,
                new NetPlan(spec),
                Arrays.copyOf(head, size),
                Arrays.copyOfRange(head, size, head.length));
    Epoch epoch = Epoch.of(1, 0, List.of(answers), 0);
    NetFile net = new NetFile(card(lessons, epoch), learned, prints(lessons));
    net.write(request.netFile());
    return new Trained(net, List.of(epoch), lessons.asked(), lessons.findings());
  }

  private int values() {
    return new NetPlan(spec).features() + (spec.heads().get(0).light() ? 2 : 0);
  }

  /** A few pictures cannot say that a net is surer than it claims. */
  private NetCard card(Lessons lessons, Epoch epoch) {
    List<Double> temperatures = new ArrayList<>(base.card().temperatures());
    temperatures.set(0, Math.max(1, epoch.temperatures().get(0)));
    return new NetCard(
        request.task(),
        spec,
        temperatures,
        new NetCard.Training(
            base.card().training().recipe(),
            request.recipe().seed(),
            1,
            Map.of("train", lessons.train().size(), "validation", lessons.validation().size()),
            Map.of("accuracy", epoch.accuracy(), "balancedAccuracy", epoch.balanced())));
  }

  private PicturePrints prints(Lessons lessons) {
    return base.trainedOn()
        .with(PicturePrints.of(lessons.train().stream().map(LabelledPicture::print).toList()));
  }

  private void changed(List<LabelledPicture> pictures, PictureNet body, Examples examples) {
    Augmenter augmenter = new Augmenter(request.recipe().augmentation(), stored, form);
    int copies = Math.max(FEWEST_COPIES, Math.min(MOST_COPIES, EXAMPLES / pictures.size()));
    for (int copy = 0; copy < copies; copy++) {
      List<float[]> all = new ArrayList<>();
      for (int i = 0; i < pictures.size(); i++) {
        Chance chance = Chance.at(request.recipe().seed(), copy, i);
        all.add(augmenter.apply(pictures.get(i).pixels(), chance));
      }
      look(pictures, all, body, examples, (double) copy / copies);
    }
  }

  private void whole(List<LabelledPicture> pictures, PictureNet body, Examples examples) {
    Warp warp = new Warp(stored, form);
    List<float[]> all =
        pictures.stream()
            .map(one -> warp.apply(one.pixels(), Augmenter.straight(), Warp.View.WHOLE))
            .toList();
    look(pictures, all, body, examples, 1);
  }

  private void look(
      List<LabelledPicture> pictures,
      List<float[]> all,
      PictureNet body,
      Examples examples,
      double done) {
    for (int first = 0; first < all.size(); first += AT_ONCE) {
      monitor.checkCancelled();
      monitor.progress("Looking at " + request.data().getFileName(), done);
      int count = Math.min(AT_ONCE, all.size() - first);
      float[] pixels = new float[count * form.size()];
      for (int i = 0; i < count; i++) {
        System.arraycopy(all.get(first + i), 0, pixels, i * form.size(), form.size());
      }
      float[][] said = body.features(pixels, count);
      for (int i = 0; i < count; i++) {
        examples.features.add(Arrays.copyOf(said[i], values()));
        examples.answers.add(pictures.get(first + i).label());
      }
    }
  }

  /** What a body says, and what is right. */
  private static final class Examples {
    private final List<float[]> features = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    Answers said(float[] head, int labels) {
      Answers said = new Answers(labels);
      for (int i = 0; i < features.size(); i++) {
        said.add(HeadTeacher.logits(head, features.get(i), labels), 0, answers.get(i));
      }
      return said;
    }
  }
}
