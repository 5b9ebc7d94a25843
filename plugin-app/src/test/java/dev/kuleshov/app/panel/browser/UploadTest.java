package dev.kuleshov.app.panel.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.footage.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Films that come as files of the browser, in a form that it cannot play. */
class UploadTest {

  private static final Path DEMO =
      Path.of(System.getProperty("kuleshov.home"), "test-footage/clips/demo.mp4");

  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path folder;

  private Desk desk;
  private Chromium browser;
  private Panel panel;
  private Path film;

  @BeforeEach
  void start() throws Exception {
    Path ffmpeg = Requires.command("ffmpeg");
    film = folder.resolve("100 % from the camera.avi");
    Process encoder =
        new ProcessBuilder(
                ffmpeg.toString(),
                "-v",
                "error",
                "-i",
                DEMO.toString(),
                "-t",
                "6",
                "-c:v",
                "mpeg4",
                "-q:v",
                "5",
                "-c:a",
                "pcm_s16le",
                film.toString())
            .inheritIO()
            .start();
    assertTrue(encoder.waitFor(1, TimeUnit.MINUTES) && encoder.exitValue() == 0);
    desk = Desk.start(folder, folder.resolve("cache"));
    browser = desk.browser();
    panel = new Panel(browser).open(desk.url());
    browser.see("#path");
  }

  @AfterEach
  void end() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void chosenFile_thatTheBrowserCannotPlay_isKeptAndPlaysAsALightCopy() throws Exception {
    browser.all("input[type=file]").get(0).sendKeys(film.toString());
    browser.until("for the film", () -> browser.all(".project-name").size() == 1);
    assertEquals("100 _ from the camera.avi", browser.text(".project-name"));
    Path kept = folder.resolve("home/uploads/100 _ from the camera.avi");
    assertArrayEquals(Files.readAllBytes(film), Files.readAllBytes(kept));
    assertPlaysFrameByFrame();
    browser.assertNoErrors();
  }

  /** The copy is really there, and a frame's place in it is the film's. */
  private void assertPlaysFrameByFrame() {
    browser.until("for the light copy", LONG, this::ready);
    String before = panel.timecode();
    browser.press(Keys.ARROW_RIGHT);
    browser.until("for the next frame", () -> !panel.timecode().equals(before));
    browser.until("for its picture", () -> panel.seconds() > .03 && panel.seconds() < .08);
    browser.press("l");
    browser.until("for it to play", () -> panel.seconds() > .5);
    browser.press("k");
  }

  private Boolean ready() {
    return (Boolean)
        browser.script(
            "const v=document.querySelector('video.is-front');"
                + "return (v!==null&&v.readyState>=3&&v.error===null)||null");
  }

  @Test
  void droppedFiles_two_becomeOneProjectOfBoth() throws Exception {
    String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(film));
    browser.script(
        "const bytes=Uint8Array.from(atob(arguments[0]),c=>c.charCodeAt(0));"
            + "const dataTransfer=new DataTransfer();"
            + "for(const name of ['one.avi','two.avi'])"
            + "dataTransfer.items.add(new File([bytes],name,{type:'video/avi'}));"
            + "document.querySelector('main.start').dispatchEvent("
            + "new DragEvent('drop',{bubbles:true,cancelable:true,dataTransfer}))",
        bytes);
    browser.until("for the project", () -> browser.all(".project-name").size() == 1);
    assertTrue(Files.isRegularFile(folder.resolve("home/uploads/one.avi")));
    assertTrue(Files.isRegularFile(folder.resolve("home/uploads/two.avi")));
    browser.until("for both films", () -> browser.all("#media option").size() == 2);
    browser.assertNoErrors();
  }
}
