package dev.kuleshov.wrong.subtitle;

import com.google.gson.JsonObject;

/** Wrong: a pure room knows no file format. */
public final class WritesJson {
  JsonObject json;
}
