package dev.kuleshov.core.fountain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FountainTest {

  private static List<String> read(String text) {
    return FountainReader.read(text).elements().stream()
        .map(element -> element.kind() + "|" + element.text().replace("\n", "/"))
        .toList();
  }

  @Test
  void read_sceneWithASpeech_tellsItsParts() {
    assertEquals(
        List.of(
            "SCENE|INT. COFFEE SHOP - DAY",
            "ACTION|Rain on the window. MAYA stirs her cup./She does not drink.",
            "CHARACTER|MAYA (V.O.)",
            "PARENTHETICAL|(quietly)",
            "DIALOGUE|You came./After all.",
            "TRANSITION|CUT TO:",
            "SCENE|EXT. STREET - NIGHT",
            "ACTION|Nobody."),
        read(
            """
            INT. COFFEE SHOP - DAY

            Rain on the window. MAYA stirs her cup.
            She does not drink.

            MAYA (V.O.)
            (quietly)
            You came.
            After all.

            CUT TO:

            EXT. STREET - NIGHT

            Nobody."""));
  }

  @Test
  void read_forcedElements_areWhatTheyAreForcedToBe() {
    assertEquals(
        List.of(
            "SCENE|THE ROOF",
            "ACTION|INT. is not a heading here",
            "CHARACTER|McCLANE",
            "DIALOGUE|Yes.",
            "TRANSITION|Fade to black.",
            "CENTERED|THE END",
            "LYRIC|la la",
            "SECTION|## Act Two",
            "SYNOPSIS|He falls.",
            "PAGE_BREAK|",
            "ACTION|...and falls."),
        read(
            """
            .THE ROOF

            !INT. is not a heading here

            @McCLANE
            Yes.

            > Fade to black.

            > THE END <

            ~la la

            ## Act Two

            = He falls.

            ===

            ...and falls."""));
  }

  @Test
  void read_chinese_isUnderstood() {
    assertEquals(
        List.of(
            "SCENE|内景。咖啡馆 - 日",
            "ACTION|雨打在窗上。",
            "CHARACTER|小雨",
            "PARENTHETICAL|（低声）",
            "DIALOGUE|你来了。",
            "SCENE|外景 街道 - 夜"),
        read("内景。咖啡馆 - 日\n\n雨打在窗上。\n\n@小雨\n（低声）\n你来了。\n\n外景 街道 - 夜\n"));
  }

  @Test
  void read_titlePageNotesAndComments_areApart() {
    Screenplay play =
        FountainReader.read(
            "Title: Rain\nAuthor:\n    A. Nobody\n    B. Nobody\n\nINT. A - DAY\n\nShe [[who?]]waits. /* cut\nthis */Long.\n");
    assertEquals(Map.of("Title", "Rain", "Author", "A. Nobody\nB. Nobody"), play.titlePage());
    assertEquals("She waits. Long.", play.elements().get(1).text());
  }

  @Test
  void read_capitalsWithoutASpeech_areAction() {
    assertEquals(List.of("ACTION|SILENCE.", "ACTION|Nothing."), read("SILENCE.\n\nNothing."));
  }

  @Test
  void scenes_textBeforeTheFirstHeading_isASceneOfItsOwn() {
    Screenplay play = FountainReader.read("Black.\n\nINT. A - DAY\n\nLight.");
    assertEquals(
        List.of("", "INT. A - DAY"),
        play.scenes().stream().map(Screenplay.Scene::heading).toList());
  }

  @Test
  void write_anything_readsBackTheSame() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      Screenplay play = new Screenplay(Map.of("Title", "Rain"), elements(random));
      String text = FountainWriter.write(play);
      assertEquals(play, FountainReader.read(text), text);
    }
  }

  @Test
  void read_anyText_settlesAfterOneRound() {
    Random random = new Random(5);
    String signs = "ABC abc .!@>~#=()<\n\n\n:内景。你INT. TO";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String once = FountainWriter.write(FountainReader.read(text.toString()));
      assertEquals(once, FountainWriter.write(FountainReader.read(once)), text.toString());
    }
  }

  private static List<Element> elements(Random random) {
    String[] actions = {
      "She waits.", "SHE WAITS.", "INT. the box", "@home", "...", "CUT TO:", "雨。\n还有风。"
    };
    String[] names = {"MAYA", "McCLANE", "小雨", "MAYA (O.S.)"};
    List<Element> elements = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> elements.add(new Element(Kind.SCENE, "INT. KITCHEN - DAY"));
        case 1 -> elements.add(new Element(Kind.SCENE, "THE ROOF"));
        case 2 -> elements.add(new Element(Kind.TRANSITION, "Fade out."));
        case 3 -> elements.add(new Element(Kind.CENTERED, "THE END"));
        case 4 -> elements.add(new Element(Kind.SECTION, "# Act One"));
        case 5 -> {
          elements.add(new Element(Kind.CHARACTER, names[random.nextInt(names.length)]));
          elements.add(new Element(Kind.PARENTHETICAL, "(smiling)"));
          elements.add(new Element(Kind.DIALOGUE, "You came.\nAfter all."));
        }
        default -> elements.add(new Element(Kind.ACTION, actions[random.nextInt(actions.length)]));
      }
    }
    return elements;
  }
}
