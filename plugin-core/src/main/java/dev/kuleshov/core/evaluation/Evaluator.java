package dev.kuleshov.core.evaluation;

import static dev.kuleshov.core.evaluation.EvaluationReport.rounded;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.dataset.PictureSet;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.PictureNet;
import dev.kuleshov.core.inference.PicturePrints;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks a net about pictures whose answer is known. */
public final class Evaluator {

  /** As many as the product asks about at once. */
  private static final int AT_ONCE = 16;

  private static final double NANOS_A_MILLI = 1e6;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final EvaluationRequest request;
  private final JobMonitor monitor;
  private final NetFile file;
  private final List<String> labels;

  private Evaluator(EvaluationRequest request, JobMonitor monitor) {
    this.request = request;
    this.monitor = monitor;
    this.file = NetFile.read(request.model());
    this.labels = file.card().spec().heads().get(0).labels();
  }

  /**
   * Measures a net.
   *
   * @param request what
   * @param monitor hears of progress
   * @throws MalformedInputException if the pictures cannot be used
   * @throws dev.kuleshov.api.MissingModelException if there is no net
   * @throws UsageException if the net was trained on the pictures, and that is not allowed
   */
  public static Evaluated evaluate(EvaluationRequest request, JobMonitor monitor) {
    return new Evaluator(request, monitor).evaluate();
  }

  private Evaluated evaluate() {
    NetSpec spec = file.card().spec();
    String split = request.split().orElseGet(this::usualSplit);
    PictureSet set =
        PictureSet.read(
            request.data(),
            List.of(split),
            labels,
            new PictureForm(spec.width(), spec.height(), spec.channels()),
            PicturePrints::of,
            monitor);
    List<Finding> findings = new ArrayList<>(set.findings());
    List<LabelledPicture> pictures = new ArrayList<>(set.split(split));
    if (!request.only().isEmpty()) {
      pictures.removeIf(picture -> !request.only().contains(picture.name()));
    }
    int seen = (int) pictures.stream().filter(this::isSeen).count();
    if (seen > 0 && request.seen() == EvaluationRequest.Seen.REFUSE) {
      throw trainedOn(seen, pictures.size(), split);
    }
    if (request.seen() == EvaluationRequest.Seen.LEAVE_OUT) {
      pictures.removeIf(this::isSeen);
      seen = 0;
    }
    if (pictures.isEmpty()) {
      throw new MalformedInputException(
          "dataset.split",
          request.data() + " has no pictures to measure with in a split \"" + split + "\".");
    }
    return ask(pictures, split, seen, findings);
  }

  private String usualSplit() {
    return PictureSet.splits(request.data()).contains("test") ? "test" : PictureSet.VALIDATION;
  }

  private boolean isSeen(LabelledPicture picture) {
    return file.trainedOn().contains(picture.print());
  }

  private UsageException trainedOn(int seen, int all, String split) {
    return new UsageException(
        "evaluate.trained",
        request.model()
            + " was trained on "
            + seen
            + " of the "
            + all
            + " pictures in "
            + request.data()
            + "/"
            + split
            + ": the figures would be worth nothing. Name another split, or leave those out with"
            + " --unseen.");
  }

  private Evaluated ask(
      List<LabelledPicture> pictures, String split, int seen, List<Finding> findings) {
    int[][] confusion = new int[labels.size()][labels.size()];
    Calibration calibration = new Calibration();
    StringBuilder table = new StringBuilder("picture,is,said,probability\n");
    long nanos = 0;
    try (PictureNet net = PictureNet.of(file)) {
      look(net, pictures.subList(0, 1));
      for (int first = 0; first < pictures.size(); first += AT_ONCE) {
        monitor.checkCancelled();
        monitor.progress(
            "Asking " + request.model().getFileName(), (double) first / pictures.size());
        List<LabelledPicture> some =
            pictures.subList(first, Math.min(pictures.size(), first + AT_ONCE));
        long start = CLOCK.getCurrentThreadCpuTime();
        float[][] answers = look(net, some);
        nanos += CLOCK.getCurrentThreadCpuTime() - start;
        for (int i = 0; i < some.size(); i++) {
          int said = best(answers[i]);
          int is = some.get(i).label();
          confusion[is][said]++;
          calibration.add(answers[i][said], said == is);
          table.append(row(some.get(i), said, answers[i][said]));
        }
      }
    }
    monitor.progress("Asking " + request.model().getFileName(), 1);
    double milliseconds = nanos / NANOS_A_MILLI / pictures.size();
    return new Evaluated(
        report(new Scores(labels, confusion), split, seen, calibration.error(), milliseconds),
        table.toString(),
        findings);
  }

  private String row(LabelledPicture picture, int said, float probability) {
    return String.format(
        Locale.ROOT,
        "\"%s\",%s,%s,%.4f\n",
        picture.name().replace("\"", "\"\""),
        labels.get(picture.label()),
        labels.get(said),
        probability);
  }

  private float[][] look(PictureNet net, List<LabelledPicture> pictures) {
    float[] pixels = new float[pictures.size() * file.card().spec().pixels()];
    int at = 0;
    for (LabelledPicture picture : pictures) {
      for (byte level : picture.pixels()) {
        pixels[at++] = level & 0xFF;
      }
    }
    return net.probabilities(pixels, pictures.size(), request.mirrored()).get(0);
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  private EvaluationReport report(
      Scores scores, String split, int seen, double ece, double milliseconds) {
    Scores.Interval interval = scores.interval();
    return new EvaluationReport(
        file.card().task(),
        String.valueOf(request.model().getFileName()),
        String.valueOf(request.data().getFileName()),
        split,
        scores.samples(),
        seen,
        request.mirrored(),
        rounded(scores.accuracy()),
        rounded(interval.low()),
        rounded(interval.high()),
        rounded(scores.balancedAccuracy()),
        rounded(scores.macroF1()),
        rounded(ece),
        rounded(milliseconds),
        labels,
        EvaluationReport.figures(scores),
        scores.confusion());
  }
}
