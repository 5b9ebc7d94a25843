package dev.kuleshov.app.panel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.kuleshov.core.pipeline.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * Every view by the Web Content Accessibility Guidelines, in both languages and themes, and at the
 * sizes that the panel is made for.
 *
 * <p>With {@code -Dscreenshots=write} the pictures of docs/panel.md are taken anew.
 */
class LookTest {

  private static final Path HOME = Path.of(System.getProperty("kuleshov.home"));
  private static final Path PICTURES = HOME.resolve("docs/images");
  private static final List<String> GUIDELINES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir static Path folder;

  private static Chromium browser;
  private static Desk desk;
  private static Panel panel;

  @BeforeAll
  static void start() throws Exception {
    desk = Desk.start(folder, Settings.ofProcess().cache());
    browser = desk.browser();
    Path film = desk.film(HOME.resolve("test-footage/clips/demo.mp4"), "demo.mp4");
    panel = new Panel(browser).open(desk.url());
    browser.see("#path").sendKeys(film.toString(), Keys.ENTER);
    browser.until(
        "for the analysis", Duration.ofMinutes(5), () -> !browser.all(".suggestion").isEmpty());
    addWords();
  }

  @AfterAll
  static void end() {
    if (desk != null) {
      desk.close();
    }
  }

  /** A subtitle that is too long for its time, and a title. */
  private static void addWords() {
    panel.choose(panel.ids().get(0));
    panel.tab("subtitles");
    browser.click("[data-do=add-track]");
    browser.click("[data-do=add-cue]");
    browser.see("#cue-text").clear();
    browser.see("#cue-text").sendKeys("I waited for you at the station the whole night long.");
    browser.click("#tab-subtitles");
    browser.until("for the cue", () -> browser.text(".cue-text").startsWith("I waited"));
    panel.tab("titles");
    browser.click(".titles button");
    browser.see(".title-card");
    panel.tab("suggestions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void views_onADesk_breakNoGuideline(String language) {
    browser.look(Look.DESK);
    speak(language);
    assertEquals(List.of(), faultsOfAllViews());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void views_dockedAndLight_breakNoGuideline(String language) {
    browser.look(Look.DOCKED.in("light"));
    speak(language);
    assertEquals(List.of(), faultsOfAllViews());
  }

  @Test
  void start_inBothThemes_breaksNoGuideline() {
    speak("en");
    browser.click(".brand");
    browser.see("#path");
    List<String> faults = new ArrayList<>();
    for (String theme : List.of("dark", "light")) {
      browser.look(Look.DESK.in(theme));
      faults.addAll(faults("start"));
    }
    browser.click(".recent button");
    panel.suggestions();
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 480, 860, 1280, 1920})
  void page_atAnyWidth_hasNothingBesideItsEdge(int width) {
    browser.look(new Look(width, 800, "en-US", "dark"));
    speak("en");
    for (String tab : List.of("suggestions", "subtitles", "titles", "cut")) {
      panel.tab(tab);
      long beyond =
          (Long)
              browser.script(
                  "return"
                      + " document.documentElement.scrollWidth-document.documentElement.clientWidth");
      assertTrue(beyond <= 0, tab + " reaches " + beyond + " pixels beyond " + width);
    }
    panel.tab("suggestions");
  }

  @Test
  void sentences_inChinese_areSaidInChinese() {
    browser.look(Look.DESK);
    speak("zh-CN");
    panel.tab("suggestions");
    int said = 0;
    for (String id : panel.ids()) {
      panel.choose(id);
      List<String> english = texts(".reasons span[lang=en]");
      assertEquals(List.of(), english, id);
      said += browser.all(".reasons span[lang=zh-CN]").size();
    }
    assertTrue(said > 3, said + " reasons");
    panel.tab("subtitles");
    browser.click(".cue");
    List<String> broken = texts(".violations li");
    assertTrue(!broken.isEmpty());
    for (String rule : broken) {
      String own = rule.replaceAll("\u201c.*\u201d", "");
      assertTrue(!own.matches("(?s).*[a-z]{3}.*"), rule);
    }
    panel.tab("suggestions");
    speak("en");
  }

  private static List<String> texts(String css) {
    return browser.all(css).stream().map(element -> element.getText()).toList();
  }

  @Test
  void pictures_ofTheTour_areTaken() throws Exception {
    speak("en");
    browser.look(Look.DESK);
    chooseFirst();
    picture("panel.jpg");
    browser.click(".tune summary");
    picture("panel-weights.jpg");
    browser.click(".tune summary");
    panel.tab("subtitles");
    browser.click(".cue");
    picture("panel-subtitles.jpg");
    panel.dialog("export");
    picture("panel-export.jpg");
    panel.closeDialog();
    panel.tab("suggestions");
    chooseFirst();
    browser.look(Look.DOCKED.in("light"));
    picture("panel-docked.jpg");
    speak("zh-CN");
    browser.look(Look.WIDE);
    picture("panel-zh.jpg");
    speak("en");
    browser.assertNoErrors();
  }

  private static void chooseFirst() {
    panel.choose(panel.ids().get(0));
    browser.until(
        "for the evidence",
        () ->
            browser.script(
                "return [...document.querySelectorAll('.evidence img')]"
                    + ".every(i=>i.complete&&i.naturalWidth>0)||null"));
  }

  /** Keeps what the browser shows if the pictures are to be taken anew. */
  private static void picture(String name) throws Exception {
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(browser.picture()));
    assertTrue(seen.getWidth() >= 360, "the browser shows " + seen.getWidth() + " pixels");
    if ("write".equals(System.getProperty("screenshots"))) {
      BufferedImage opaque =
          new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
      opaque.createGraphics().drawImage(seen, 0, 0, null);
      Files.createDirectories(PICTURES);
      ImageIO.write(opaque, "jpg", PICTURES.resolve(name).toFile());
    }
  }

  private static List<String> faultsOfAllViews() {
    List<String> faults = new ArrayList<>();
    panel.tab("suggestions");
    panel.choose(panel.ids().get(0));
    browser.click(".tune summary");
    faults.addAll(faults("suggestions"));
    browser.click(".tune summary");
    panel.tab("subtitles");
    browser.click(".cue");
    faults.addAll(faults("subtitles"));
    panel.tab("titles");
    faults.addAll(faults("titles"));
    panel.tab("cut");
    browser.click(".cut-tab button.primary");
    browser.see(".plan");
    faults.addAll(faults("cut"));
    for (String dialog : List.of("export", "help")) {
      panel.dialog(dialog);
      faults.addAll(faults(dialog));
      panel.closeDialog();
    }
    panel.tab("suggestions");
    return faults;
  }

  private static List<String> faults(String view) {
    // What the player covers while the page is scrolled is not too small for that.
    browser.script("scrollTo(0,0)");
    List<Rule> broken =
        new AxeBuilder().withTags(GUIDELINES).analyze(browser.driver()).getViolations();
    return broken.stream()
        .map(rule -> view + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .toList();
  }

  private static void speak(String language) {
    browser.script(
        "const s=document.querySelector('#language');s.value=arguments[0];"
            + "s.dispatchEvent(new Event('change',{bubbles:true}))",
        language);
    browser.see("html[lang=" + language + "]");
  }
}
