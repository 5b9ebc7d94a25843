package dev.kuleshov.app.panel.browser;

import java.util.List;
import java.util.Locale;
import org.openqa.selenium.WebElement;

/** The panel's page, by what a user does with it. */
final class Panel {

  private final Chromium browser;

  Panel(Chromium browser) {
    this.browser = browser;
  }

  /** Opens the page and waits until it is drawn. */
  Panel open(String url) {
    browser.go(url);
    browser.see(".header-tools");
    return this;
  }

  /** Loads the page again. */
  void reload() {
    browser.driver().navigate().refresh();
    browser.see(".header-tools");
  }

  /** Waits for the list to have rows. */
  List<WebElement> suggestions() {
    browser.see(".suggestion");
    return browser.all(".suggestion");
  }

  /** Ids of the rows in view, from the top. */
  List<String> ids() {
    return suggestions().stream().map(row -> row.getAttribute("data-id")).toList();
  }

  void choose(String id) {
    browser.click(row(id) + " .suggestion-main");
    browser.see("li.is-selected " + row(id));
  }

  void accept(String id) {
    browser.click(row(id) + " .accept");
    browser.see(row(id) + ".is-accepted");
  }

  void reject(String id) {
    browser.click(row(id) + " .reject");
    browser.see(row(id) + ".is-rejected");
  }

  /** How many suggestions are open, accepted or rejected, as the filter says it. */
  int count(String state) {
    return Integer.parseInt(browser.text("[data-filter=" + state + "] .count"));
  }

  void tab(String name) {
    browser.click("#tab-" + name);
    browser.see("#tab-" + name + "[aria-selected=true]");
  }

  /** The playhead's timecode. */
  String timecode() {
    return browser.see(".timecode input").getAttribute("value");
  }

  /** Seconds on the player that is in front. */
  double seconds() {
    return ((Number) browser.script("return document.querySelector('video.is-front').currentTime"))
        .doubleValue();
  }

  void dialog(String name) {
    if (name.equals("help")) {
      browser.press("?");
    } else {
      browser.click(".header .primary");
    }
    browser.see("dialog[data-dialog=" + name + "]");
  }

  void closeDialog() {
    browser.click("dialog .icon-button");
    browser.until("for the dialog to close", () -> browser.all("dialog").isEmpty());
  }

  static String row(String id) {
    return String.format(Locale.ROOT, ".suggestion[data-id=\"%s\"]", id);
  }
}
