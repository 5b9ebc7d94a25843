package dev.kuleshov.app.panel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A two-hour film of 2,000 shots and 5,000 cues.
 *
 * <p>What it costs is printed, not judged: it goes with the machine. benchmarks/README.md has
 * figures.
 */
class LongFilmTest {

  /** Pans at three zooms, a step a frame, and counts how many frames a second were drawn. */
  private static final String PAN =
      """
      const done = arguments[arguments.length - 1];
      const [factor] = arguments;
      const canvas = document.querySelector('.timeline-over');
      const box = canvas.getBoundingClientRect();
      const wheel = (options) => canvas.dispatchEvent(new WheelEvent('wheel',
        {clientX: box.x + box.width / 2, clientY: box.y + 60, cancelable: true, ...options}));
      document.querySelector('.timeline-bar .icon-button:last-child').click();
      wheel({deltaY: -Math.log(factor) / .0022, ctrlKey: true});
      let frames = 0;
      let start = 0;
      const step = (now) => {
        start ||= now;
        wheel({deltaX: frames % 200 < 100 ? 12 : -12});
        frames++;
        if (now - start < 3000) requestAnimationFrame(step);
        else done([frames * 1000 / (now - start), frames]);
      };
      requestAnimationFrame(step);
      """;

  @TempDir static Path folder;

  private static Chromium browser;
  private static Desk desk;

  @BeforeAll
  static void start() throws Exception {
    desk = Desk.start(folder, folder.resolve("cache"));
    browser = desk.browser();
    try (InputStream in = LongFilmTest.class.getResourceAsStream("long-film.js")) {
      browser
          .driver()
          .executeCdpCommand(
              "Page.addScriptToEvaluateOnNewDocument",
              Map.of("source", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    new Panel(browser).open(desk.url() + "&project=long");
    browser.see(".suggestion");
  }

  @AfterAll
  static void end() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void lists_ofThousands_keepFewRowsInTheDocument() {
    int rows = browser.all(".list li").size();
    assertTrue(rows > 2 && rows < 40, rows + " rows");
    assertEquals("1440", browser.see(".list li").getAttribute("aria-setsize"));
    browser.press(Keys.ARROW_UP);
    browser.see(".list li.is-selected[aria-posinset='1440']");
    browser.click("#tab-subtitles");
    browser.until("for the cues", () -> !browser.all(".list li[aria-setsize='5000']").isEmpty());
    assertTrue(browser.all(".list li").size() < 40);
    browser.click("#tab-suggestions");
  }

  @Test
  void timeline_zoomedAndPanned_drawsOtherPictures() {
    Object whole = ruler();
    browser.press("+", "+", "+");
    browser.until("for the zoom", () -> !ruler().equals(whole));
    Object near = ruler();
    browser.press("f");
    browser.until("for the whole film", () -> ruler().equals(whole));
    assertNotEquals(near, whole);
  }

  @Test
  void timeline_pannedForSeconds_reportsItsSpeed() {
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    for (int factor : new int[] {1, 20, 400}) {
      long before = browserMillis();
      var seen = (List<?>) browser.driver().executeAsyncScript(PAN, factor);
      double spent = browserMillis() - before;
      double speed = ((Number) seen.get(0)).doubleValue();
      System.out.printf(
          Locale.ROOT,
          "panel: panned at zoom %d: %.1f frames a second, %.1f ms of CPU a frame%n",
          factor,
          speed,
          spent / ((Number) seen.get(1)).doubleValue());
      assertTrue(speed > 0);
    }
    browser.assertNoErrors();
  }

  @Test
  void page_loadedAgain_reportsItsFirstPaint() {
    browser.driver().navigate().refresh();
    browser.see(".suggestion");
    Object paint =
        browser.script(
            "return performance.getEntriesByType('paint')"
                + ".map(p=>p.name+' '+Math.round(p.startTime)+' ms').join(', ')");
    System.out.println("panel: " + paint);
    assertTrue(paint.toString().contains("first-paint"), paint.toString());
  }

  /** CPU time of the browser's processes so far; other work on the machine does not count. */
  private static long browserMillis() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }

  /** What the timeline's upper edge looks like, as a number. */
  private static Object ruler() {
    return browser.script(
        "const c=document.querySelector('.timeline-canvas canvas');"
            + "const d=c.getContext('2d').getImageData(0,0,c.width,22).data;"
            + "let h=0;for(let i=0;i<d.length;i+=4)h=(h*31+d[i])|0;return h");
  }
}
