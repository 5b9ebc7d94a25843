package dev.kuleshov.core.dataset;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A data set in memory.
 *
 * @param labels the classes, in the order that {@link LabelledPicture#label} counts
 * @param splits for each split that was asked for its pictures, in the order of their names
 * @param findings which pictures were left out
 */
public record PictureSet(
    List<String> labels, Map<String, List<LabelledPicture>> splits, List<Finding> findings) {

  /** The split that is learned from. */
  public static final String TRAIN = "train";

  /** The split that decides when to stop. */
  public static final String VALIDATION = "validation";

  /** Copies the collections. */
  public PictureSet {
    labels = List.copyOf(labels);
    splits = Map.copyOf(splits);
    findings = List.copyOf(findings);
  }

  /** Returns a split's pictures, none if it was not there. */
  public List<LabelledPicture> split(String name) {
    return splits.getOrDefault(name, List.of());
  }

  /** Returns how many pictures of each label a split has. */
  public int[] counts(String name) {
    int[] counts = new int[labels.size()];
    split(name).forEach(picture -> counts[picture.label()]++);
    return counts;
  }

  /**
   * Returns the names of the classes that a folder or zip has, sorted.
   *
   * @param data a folder or zip of {@code split/class/picture}
   * @throws MalformedInputException if it is neither, or holds no pictures
   */
  public static List<String> classes(Path data) {
    try (PictureSource source = PictureSource.open(data)) {
      return List.copyOf(
          new TreeSet<>(source.entries().stream().map(PictureSource.Entry::label).toList()));
    }
  }

  /**
   * Returns the names of the splits that a folder or zip has.
   *
   * @param data a folder or zip of {@code split/class/picture}
   * @throws MalformedInputException if it is neither, or holds no pictures
   */
  public static Set<String> splits(Path data) {
    try (PictureSource source = PictureSource.open(data)) {
      return source.entries().stream()
          .map(PictureSource.Entry::split)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Reads pictures.
   *
   * @param data a folder or zip of {@code split/class/picture}
   * @param wanted which splits; one that is not there is left out
   * @param labels the classes that there may be
   * @param form how to keep the pictures: they are stretched to its size
   * @param print what a picture file is known by
   * @param monitor hears of progress
   * @throws MalformedInputException if a class has another name, or there is no picture
   */
  public static PictureSet read(
      Path data,
      List<String> wanted,
      List<String> labels,
      PictureForm form,
      ToLongFunction<byte[]> print,
      JobMonitor monitor) {
    try (PictureSource source = PictureSource.open(data)) {
      List<PictureSource.Entry> entries =
          source.entries().stream().filter(entry -> wanted.contains(entry.split())).toList();
      checkLabels(entries, labels, data);
      List<Finding> findings = new ArrayList<>();
      Map<String, List<LabelledPicture>> splits = new TreeMap<>();
      for (int i = 0; i < entries.size(); i++) {
        if (i % 256 == 0) {
          monitor.checkCancelled();
          monitor.progress("Reading " + data.getFileName(), (double) i / entries.size());
        }
        PictureSource.Entry entry = entries.get(i);
        byte[] content = source.read(entry);
        PictureDecoder.decode(content, form)
            .ifPresentOrElse(
                pixels ->
                    splits
                        .computeIfAbsent(entry.split(), split -> new ArrayList<>())
                        .add(
                            new LabelledPicture(
                                entry.name(),
                                labels.indexOf(entry.label()),
                                print.applyAsLong(content),
                                pixels)),
                () -> findings.add(damaged(entry)));
      }
      return new PictureSet(labels, splits, findings);
    }
  }

  private static void checkLabels(
      List<PictureSource.Entry> entries, List<String> labels, Path data) {
    for (PictureSource.Entry entry : entries) {
      if (!labels.contains(entry.label())) {
        throw new MalformedInputException(
            "dataset.class",
            data
                + " has pictures of a class \""
                + entry.label()
                + "\" ("
                + entry.name()
                + "); the classes here are "
                + String.join(", ", labels)
                + ".");
      }
    }
  }

  private static Finding damaged(PictureSource.Entry entry) {
    return Finding.warning(
        "dataset.damaged", entry.name() + " is damaged or no picture, and was left out.");
  }

  /**
   * Says which classes a split has no picture of.
   *
   * @param name the split
   */
  public List<String> without(String name) {
    int[] counts = counts(name);
    return IntStream.range(0, counts.length)
        .filter(label -> counts[label] == 0)
        .mapToObj(labels::get)
        .toList();
  }
}
