package dev.kuleshov.core.training;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.core.dataset.LabelledPicture;
import dev.kuleshov.core.dataset.PictureForm;
import dev.kuleshov.core.dataset.PictureSet;
import dev.kuleshov.core.inference.PicturePrints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pictures of a training, in two parts that have nothing in common.
 *
 * @param labels the classes
 * @param train what is learned from
 * @param validation what decides
 * @param findings what was left out
 */
record Lessons(
    List<String> labels,
    List<LabelledPicture> train,
    List<LabelledPicture> validation,
    List<Finding> findings) {

  /** Where nobody said which: one picture in so many. */
  private static final int KEPT_BACK = 5;

  private static final long SPLITTING = -2;

  /** Reads the pictures and checks that there is enough to learn every class from. */
  static Lessons read(
      Path data, List<String> labels, PictureForm form, long seed, JobMonitor monitor) {
    Lessons lessons = readSome(data, labels, form, seed, monitor);
    lessons.checkClasses(data);
    return lessons;
  }

  /** Reads the pictures; there may be classes without any. */
  static Lessons readSome(
      Path data, List<String> labels, PictureForm form, long seed, JobMonitor monitor) {
    PictureSet set =
        PictureSet.read(
            data,
            List.of(PictureSet.TRAIN, PictureSet.VALIDATION),
            labels,
            form,
            PicturePrints::of,
            monitor);
    if (set.split(PictureSet.TRAIN).isEmpty()) {
      throw new MalformedInputException(
          "dataset.train", data + " has no split \"train\"; put the pictures to learn from there.");
    }
    List<Finding> findings = new ArrayList<>(set.findings());
    Lessons lessons =
        set.split(PictureSet.VALIDATION).isEmpty()
            ? keptBack(set, seed, findings)
            : apart(set, findings);
    if (lessons.validation().isEmpty()) {
      throw new MalformedInputException(
          "dataset.validation",
          data + " has too few pictures to keep some back for validation; add a few more.");
    }
    return lessons;
  }

  /** Leaves out of what is learned whatever is asked about: it would only be remembered. */
  private static Lessons apart(PictureSet set, List<Finding> findings) {
    List<LabelledPicture> validation = set.split(PictureSet.VALIDATION);
    PicturePrints asked =
        PicturePrints.of(validation.stream().map(LabelledPicture::print).toList());
    List<LabelledPicture> train =
        set.split(PictureSet.TRAIN).stream()
            .filter(picture -> !asked.contains(picture.print()))
            .toList();
    int twice = set.split(PictureSet.TRAIN).size() - train.size();
    if (twice > 0) {
      findings.add(
          Finding.warning(
              "dataset.twice",
              twice + " training pictures are validation pictures too, and were left out."));
    }
    return new Lessons(set.labels(), train, validation, findings);
  }

  private static Lessons keptBack(PictureSet set, long seed, List<Finding> findings) {
    Chance chance = Chance.at(seed, SPLITTING, 0);
    List<LabelledPicture> train = new ArrayList<>();
    List<LabelledPicture> validation = new ArrayList<>();
    Map<Integer, List<LabelledPicture>> byLabel =
        set.split(PictureSet.TRAIN).stream()
            .collect(
                Collectors.groupingBy(LabelledPicture::label, TreeMap::new, Collectors.toList()));
    for (List<LabelledPicture> all : byLabel.values()) {
      List<LabelledPicture> left = new ArrayList<>(all);
      for (int i = all.size() / KEPT_BACK; i > 0; i--) {
        validation.add(left.remove(chance.below(left.size())));
      }
      train.addAll(left);
    }
    findings.add(
        Finding.info(
            "dataset.keptBack",
            "There is no split \"validation\": "
                + validation.size()
                + " of the training pictures were kept back for it."));
    PictureSet split =
        new PictureSet(
            set.labels(),
            Map.of(PictureSet.TRAIN, train, PictureSet.VALIDATION, validation),
            List.of());
    return apart(split, findings);
  }

  private void checkClasses(Path data) {
    int[] counts = counts();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        throw new MalformedInputException(
            "dataset.class.empty",
            data
                + " has no training picture of the class \""
                + labels.get(i)
                + "\"; add some, or leave the class out of the recipe.");
      }
    }
  }

  /** How many training pictures each label has. */
  int[] counts() {
    int[] counts = new int[labels.size()];
    train.forEach(picture -> counts[picture.label()]++);
    return counts;
  }

  /** The names of the pictures that decide. */
  Set<String> asked() {
    return validation.stream().map(LabelledPicture::name).collect(Collectors.toUnmodifiableSet());
  }

  /** A number that other pictures, or the same ones split otherwise, hardly share. */
  long print() {
    long print = 1;
    for (LabelledPicture picture : train) {
      print = print * 31 + picture.print() + picture.label();
    }
    for (LabelledPicture picture : validation) {
      print = print * 31 + picture.print() + picture.label();
    }
    return print;
  }
}
