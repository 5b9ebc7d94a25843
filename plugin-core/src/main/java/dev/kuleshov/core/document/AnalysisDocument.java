package dev.kuleshov.core.document;

import dev.kuleshov.api.analysis.Analysis;

/** {@code analysis.json}: everything that is known of one media file, readable again. */
public final class AnalysisDocument {

  private static final Schema SCHEMA = new Schema("Analysis", 1);

  private AnalysisDocument() {}

  /**
   * Writes an analysis. Measurements are rounded to four places; times stay exact.
   *
   * @param analysis the analysis
   * @return JSON on one line
   */
  public static String write(Analysis analysis) {
    return SCHEMA.write(analysis);
  }

  /**
   * Reads an analysis.
   *
   * @param text what {@link #write} wrote
   * @param origin where it came from, for messages
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static Analysis read(String text, String origin) {
    return SCHEMA.read(text, Analysis.class, origin);
  }
}
