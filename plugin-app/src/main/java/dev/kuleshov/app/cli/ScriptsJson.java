package dev.kuleshov.app.cli;

import dev.kuleshov.core.document.ScriptsReport;
import dev.kuleshov.core.fountain.FountainWriter;
import dev.kuleshov.core.fountain.Screenplay;
import dev.kuleshov.core.text.Screenwriter;
import java.util.ArrayList;
import java.util.List;

/** Hands scripts to the room that writes documents, which knows neither Fountain nor models. */
final class ScriptsJson {

  private ScriptsJson() {}

  static String write(List<Screenwriter.Script> scripts) {
    List<ScriptsReport.Script> list = new ArrayList<>();
    for (Screenwriter.Script script : scripts) {
      List<ScriptsReport.Scene> scenes = new ArrayList<>();
      List<Screenplay.Scene> parts = script.screenplay().scenes();
      for (int i = 0; i < parts.size(); i++) {
        scenes.add(new ScriptsReport.Scene(parts.get(i).heading(), script.shots().get(i)));
      }
      list.add(
          new ScriptsReport.Script(
              script.source(),
              FountainWriter.write(script.screenplay()),
              scenes,
              script.findings()));
    }
    return ScriptsReport.write(list);
  }
}
