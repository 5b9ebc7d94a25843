package dev.kuleshov.app.panel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.footage.Requires;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/** A headless Chromium with a profile of its own, as Debian's packages have it. */
final class Chromium implements AutoCloseable {

  /** A shared machine may be slow; what is right comes sooner. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Selenium has no protocol classes for the newest Chromium and says so; none are used here. */
  private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private final Path profile;
  private final Path downloads;

  private Chromium(ChromeDriver driver, Path profile, Path downloads) {
    this.driver = driver;
    this.profile = profile;
    this.downloads = downloads;
  }

  /**
   * Starts a browser, or skips the test where none is installed.
   *
   * @param folder for what it downloads
   */
  static Chromium open(Look look, Path folder) throws IOException {
    PROTOCOL.setLevel(Level.SEVERE);
    Path binary = program("chromium");
    Path chromedriver = program("chromedriver");
    Path profile = Files.createTempDirectory("kuleshov-chromium");
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=" + look.language(),
        "--user-data-dir=" + profile);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            look.language(),
            "download.default_directory",
            downloads.toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    Chromium opened = new Chromium(new ChromeDriver(service, options), profile, downloads);
    opened.look(look);
    return opened;
  }

  /** {@code .ci/run} installs the browser: where it is missing there, that is a failure. */
  private static Path program(String name) {
    try {
      return Requires.command(name);
    } catch (TestAbortedException missing) {
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(missing.getMessage() + ", and CI=true allows no skip", missing);
      }
      throw missing;
    }
  }

  /** Changes the size of the window and the system's theme; the language stays. */
  void look(Look look) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            look.width(),
            "height",
            look.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", look.theme()),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  ChromeDriver driver() {
    return driver;
  }

  void go(String url) {
    driver.get(url);
  }

  /** Waits for an element that can be seen. */
  WebElement see(String css) {
    return until(
        "to see " + css,
        () -> {
          List<WebElement> found = all(css);
          return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
        });
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void click(String css) {
    until(
        "to click " + css,
        () -> {
          WebElement element = see(css);
          ((JavascriptExecutor) driver)
              .executeScript("arguments[0].scrollIntoView({block:'nearest'})", element);
          element.click();
          return true;
        });
  }

  /** Presses keys as if nothing were focused but the page. */
  void press(CharSequence... keys) {
    driver.executeScript("document.activeElement?.blur?.()");
    driver.findElement(By.tagName("body")).sendKeys(keys);
  }

  /** Presses a key together with Control. */
  void control(String key) {
    press(Keys.chord(Keys.CONTROL, key));
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  String text(String css) {
    return see(css).getText();
  }

  /** Waits until something is neither null nor false. */
  <T> T until(String what, Supplier<T> condition) {
    return until(what, PATIENCE, condition);
  }

  /** Waits for work that takes its time. */
  <T> T until(String what, Duration patience, Supplier<T> condition) {
    return new WebDriverWait(driver, patience)
        .pollingEvery(Duration.ofMillis(100))
        .ignoring(StaleElementReferenceException.class)
        .ignoring(org.openqa.selenium.ElementClickInterceptedException.class)
        .withMessage(() -> "waited in vain " + what)
        .until(ignored -> condition.get());
  }

  /** Waits for a file to have come down, whole. */
  Path downloaded(String ending) {
    return until(
        "for a download that ends in " + ending,
        () -> {
          try (var files = Files.list(downloads)) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElse(null);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Fails if the page reported an error of its own; answers of the service are not among them. */
  void assertNoErrors() {
    List<String> errors =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> !message.contains("Failed to load resource"))
            .toList();
    assertEquals(List.of(), errors);
  }

  @Override
  public void close() {
    driver.quit();
    // The last of its processes may still write there: what stays is left to the system.
    try (var files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | java.io.UncheckedIOException e) {
      System.err.println("left behind: " + profile);
    }
  }
}
