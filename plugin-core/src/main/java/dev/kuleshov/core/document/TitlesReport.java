package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Title;
import dev.kuleshov.api.time.TimeRange;
import java.util.Optional;

/** What {@code kuleshov titles --json} prints. */
public final class TitlesReport {

  private static final Schema SCHEMA = new Schema("Titles", 1);

  private TitlesReport() {}

  /**
   * Writes titles; {@code start} and {@code end} are seconds, {@code shot} counts from 0 and is
   * null for a title of the whole film.
   *
   * @param titles the titles
   * @return indented JSON
   */
  public static String write(FilmTitles titles) {
    JsonObject document = SCHEMA.start();
    document.addProperty("source", titles.source());
    document.addProperty("language", titles.language());
    JsonArray list = new JsonArray();
    for (Title title : titles.titles()) {
      JsonObject json = new JsonObject();
      json.addProperty("rank", list.size() + 1);
      json.addProperty("text", title.text());
      json.add(
          "shot",
          title.shot().isPresent() ? new JsonPrimitive(title.shot().get()) : JsonNull.INSTANCE);
      addTimes(json, title.onScreen());
      list.add(json);
    }
    document.add("titles", list);
    JsonArray chapters = new JsonArray();
    for (Chapter chapter : titles.chapters()) {
      JsonObject json = new JsonObject();
      json.addProperty("title", chapter.title());
      addTimes(json, chapter.range());
      chapters.add(json);
    }
    document.add("chapters", chapters);
    document.add("logline", text(titles.logline()));
    document.add("synopsis", text(titles.synopsis()));
    document.add("findings", Findings.json(titles.findings()));
    return Json.pretty(document);
  }

  private static void addTimes(JsonObject json, TimeRange range) {
    json.add("start", Json.seconds(range.start()));
    json.add("end", Json.seconds(range.end()));
  }

  private static com.google.gson.JsonElement text(Optional<String> text) {
    return text.isPresent() ? new JsonPrimitive(text.get()) : JsonNull.INSTANCE;
  }
}
