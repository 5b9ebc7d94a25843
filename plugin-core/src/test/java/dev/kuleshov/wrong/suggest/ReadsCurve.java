package dev.kuleshov.wrong.suggest;

import dev.kuleshov.wrong.curve.WritesJson;

/** Wrong: it is handed a curve through the API. */
public final class ReadsCurve {
  WritesJson curve;
}
