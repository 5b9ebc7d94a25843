package dev.kuleshov.core.training;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.inference.Engines;
import dev.kuleshov.core.inference.NetCard;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.NetWeights;
import dev.kuleshov.core.inference.PicturePrints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trains a net from the start: epochs of learning, each followed by questions about pictures that
 * were not learned from, of which the best one is kept.
 *
 * <p>After every epoch everything is written to a checkpoint, from which training goes on as if it
 * had never stopped.
 */
public final class Trainer {

  private static final double NANOS = 1e9;

  private final TrainingRequest request;
  private final JobMonitor monitor;
  private final Recipe recipe;

  private Trainer(TrainingRequest request, JobMonitor monitor) {
    this.request = request;
    this.monitor = monitor;
    this.recipe = request.recipe();
  }

  /**
   * Trains, and writes the net, {@code history.csv} and {@code recipe.json} to the folder.
   *
   * @param request what
   * @param monitor hears of progress; a call to stop is heard after every step, and leaves the last
   *     checkpoint
   * @return what came of it
   * @throws MalformedInputException if the pictures or a file beside them cannot be used
   * @throws UsageException if the folder holds a training that is not to be resumed
   */
  public static Trained train(TrainingRequest request, JobMonitor monitor) {
    return new Trainer(request, monitor).train();
  }

  private Trained train() {
    if (!request.resume() && Files.exists(request.checkpoint())) {
      throw new UsageException(
          "train.exists",
          request.output()
              + " holds a training already; go on with --resume, or name another folder.");
    }
    Lessons lessons =
        Lessons.read(
            request.data(),
            recipe.net().heads().get(0).labels(),
            recipe.stored(),
            recipe.seed(),
            monitor);
    List<NetFile> teachers = request.teachers().stream().map(this::teacher).toList();
    BatchMaker maker =
        new BatchMaker(lessons.train(), lessons.counts(), recipe, !teachers.isEmpty());
    Schedule schedule = new Schedule(recipe.learning(), maker.steps());
    Checkpoint from = start(lessons);
    OutputFiles.write(request.output().resolve("recipe.json"), recipe.write());
    try (Learner learner =
            Engines.call(
                () ->
                    new Learner(
                        recipe,
                        schedule,
                        from.state(),
                        teachers,
                        Engines.trainingManager(request.gpu(), request.threads())));
        BatchFeed feed = new BatchFeed(maker, request.threads())) {
      Exam exam = new Exam(lessons.validation(), recipe);
      Checkpoint done = epochs(from, learner, feed, exam, maker.steps());
      return finish(done, lessons);
    }
  }

  private NetFile teacher(Path file) {
    NetFile teacher = NetFile.read(file);
    NetSpec own = recipe.net();
    NetSpec other = teacher.card().spec();
    boolean fits =
        other.width() == own.width()
            && other.height() == own.height()
            && other.channels() == own.channels()
            && other.heads().size() <= own.heads().size();
    for (int i = 0; fits && i < other.heads().size(); i++) {
      fits = other.heads().get(i).labels().equals(own.heads().get(i).labels());
    }
    if (!fits) {
      throw new MalformedInputException(
          "teacher.other",
          "The teacher " + file + " has pictures of another size, or other labels.");
    }
    return teacher;
  }

  private Checkpoint start(Lessons lessons) {
    if (Files.exists(request.checkpoint())) {
      Checkpoint from = Checkpoint.read(request.checkpoint());
      Progress progress = from.progress();
      if (!progress.recipe().equals(recipe)
          || progress.data() != lessons.print()
          || !progress.task().equals(request.task())) {
        throw new MalformedInputException(
            "checkpoint.other",
            "The checkpoint "
                + request.checkpoint()
                + " is of another recipe or other pictures; name another folder, or leave out"
                + " --resume.");
      }
      return from;
    }
    NetWeights first =
        request
            .start()
            .map(this::startingWeights)
            .orElseGet(() -> NetWeights.fresh(new NetPlan(recipe.net()), recipe.seed()));
    return new Checkpoint(
        new Progress(request.task(), recipe, lessons.print(), List.of(), 0),
        LearnerState.start(first),
        first);
  }

  private NetWeights startingWeights(Path file) {
    NetFile net = NetFile.read(file);
    if (!net.card().spec().equals(recipe.net())) {
      throw new MalformedInputException(
          "start.other",
          "The net "
              + file
              + " is built otherwise than the recipe's; use its own recipe, or leave out --start.");
    }
    return net.weights();
  }

  private Checkpoint epochs(
      Checkpoint from, Learner learner, BatchFeed feed, Exam exam, int steps) {
    long began = System.nanoTime();
    Checkpoint now = from;
    while (now.progress().epochs().size() < recipe.learning().epochs()
        && !now.progress().exhausted()
        && (now.progress().best() == 0 || !late(began))) {
      long start = System.nanoTime();
      int number = now.progress().epochs().size() + 1;
      Progress before = now.progress();
      learner.begin(number);
      feed.epoch(
          number,
          (step, batch) -> {
            monitor.checkCancelled();
            monitor.progress(stage(before, from), (double) step / steps);
            learner.step(batch, (number - 1) * steps + step);
          });
      double loss = learner.loss() / steps;
      if (!Double.isFinite(loss)) {
        throw new UsageException(
            "train.diverged",
            "Learning went astray in epoch "
                + number
                + ": the loss is no number any more; lower learning.rate in the recipe.");
      }
      List<Answers> answers = exam.take(learner);
      Epoch epoch = Epoch.of(number, loss, answers, (System.nanoTime() - start) / NANOS);
      now = keep(now, before.with(epoch), learner.state());
    }
    return now;
  }

  private boolean late(long began) {
    return request.minutes().isPresent()
        && (System.nanoTime() - began) / NANOS / 60 >= request.minutes().getAsDouble();
  }

  private Checkpoint keep(Checkpoint before, Progress progress, LearnerState state) {
    boolean better = progress.best() != before.progress().best();
    Checkpoint now = new Checkpoint(progress, state, better ? state.average() : before.best());
    now.write(request.checkpoint());
    OutputFiles.write(request.output().resolve("history.csv"), Epoch.table(progress.epochs()));
    return now;
  }

  /** What a person wants to know meanwhile. */
  private String stage(Progress progress, Checkpoint from) {
    int done = progress.epochs().size();
    int all = recipe.learning().epochs();
    String stage = "Training " + request.task() + ", epoch " + (done + 1) + " of " + all;
    if (done == 0) {
      return stage;
    }
    Epoch last = progress.epochs().get(done - 1);
    String so =
        String.format(
            Locale.ROOT,
            "%s (loss %.3f, right %.1f %%, best %.1f %%",
            stage,
            last.loss(),
            100 * last.accuracy(),
            100 * progress.epochs().get(progress.best() - 1).accuracy());
    int here = done - from.progress().epochs().size();
    if (here == 0) {
      return so + ")";
    }
    double each =
        progress.epochs().subList(done - here, done).stream()
            .mapToDouble(Epoch::seconds)
            .average()
            .orElse(0);
    return so + String.format(Locale.ROOT, ", %.0f min left)", Math.ceil(each * (all - done) / 60));
  }

  private Trained finish(Checkpoint done, Lessons lessons) {
    Progress progress = done.progress();
    Epoch best = progress.epochs().get(progress.best() - 1);
    NetCard.Training training =
        new NetCard.Training(
            Recipe.DOCUMENT.tree(recipe),
            recipe.seed(),
            best.number(),
            Map.of("train", lessons.train().size(), "validation", lessons.validation().size()),
            Map.of("accuracy", best.accuracy(), "balancedAccuracy", best.balanced()));
    NetFile net =
        new NetFile(
            new NetCard(request.task(), recipe.net(), best.temperatures(), training),
            done.best(),
            PicturePrints.of(lessons.train().stream().map(LabelledPicture::print).toList()));
    net.write(request.netFile());
    return new Trained(net, progress.epochs(), lessons.asked(), lessons.findings());
  }
}
