package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Title;
import dev.kuleshov.api.time.TimeRange;

/** What {@code kuleshov titles --json} prints. */
public final class TitlesReport {

  private static final Schema SCHEMA = new Schema("Titles", 1);

  private TitlesReport() {}

  /**
   * Writes titles; {@code start} and {@code end} are seconds, {@code shot} counts from 0 and is
   * left out for a title of the whole film, as is what was not wanted or not to be had.
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
      title.shot().ifPresent(shot -> json.addProperty("shot", shot));
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
    titles.logline().ifPresent(text -> document.addProperty("logline", text));
    titles.synopsis().ifPresent(text -> document.addProperty("synopsis", text));
    document.add("findings", Findings.json(titles.findings()));
    return Json.pretty(document);
  }

  private static void addTimes(JsonObject json, TimeRange range) {
    json.add("start", Json.seconds(range.start()));
    json.add("end", Json.seconds(range.end()));
  }
}
