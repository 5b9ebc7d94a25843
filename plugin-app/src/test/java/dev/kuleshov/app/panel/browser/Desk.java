package dev.kuleshov.app.panel.browser;

import dev.kuleshov.app.panel.PanelOptions;
import dev.kuleshov.app.panel.PanelService;
import dev.kuleshov.core.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A service with folders of its own (projects, cache and films), and a browser to look at it. */
final class Desk implements AutoCloseable {

  private final Chromium browser;
  private final PanelService service;
  private final Path films;

  private Desk(Chromium browser, PanelService service, Path films) {
    this.browser = browser;
    this.service = service;
    this.films = films;
  }

  /**
   * Starts both in a folder, with the models of this checkout, or skips the test where there is no
   * browser.
   *
   * @param cache where analyses are kept; a test that watches one gives a fresh folder
   */
  static Desk start(Path folder, Path cache) throws IOException {
    Settings here = Settings.ofProcess();
    Settings settings =
        new Settings(here.models(), cache, here.plugins(), here.modelHome(), here.language());
    Path films = Files.createDirectories(folder.resolve("films"));
    PanelOptions options =
        new PanelOptions(folder.resolve("home"), 0, List.of(), settings, "0.0.0-test");
    Chromium browser = Chromium.open(Look.DESK, folder);
    return new Desk(browser, PanelService.start(options).orElseThrow(), films);
  }

  Chromium browser() {
    return browser;
  }

  /** Puts a film on the desk. */
  Path film(Path original, String name) throws IOException {
    return Files.copy(original, films.resolve(name));
  }

  /** The address to open, with the token. */
  String url() {
    return service.url();
  }

  @Override
  public void close() {
    browser.close();
    service.close();
  }
}
