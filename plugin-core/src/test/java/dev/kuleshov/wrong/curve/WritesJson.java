package dev.kuleshov.wrong.curve;

import com.google.gson.JsonObject;

/** Wrong: a pure room knows no file format. */
public final class WritesJson {
  JsonObject json;
}
