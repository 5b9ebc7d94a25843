package dev.kuleshov.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.footage.draw.DrawnPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSetTest {

  private static final List<String> LABELS = List.of("across", "disc", "down");
  private static final PictureForm FORM = new PictureForm(14, 14, 1);

  @TempDir Path folder;

  private static PictureSet read(Path data, PictureForm form) {
    return PictureSet.read(
        data, List.of("train", "validation"), LABELS, form, bytes -> bytes.length, JobMonitor.NONE);
  }

  @Test
  void read_folderAndZip_samePictures() throws IOException {
    Path data = DrawnPictures.draw(folder.resolve("data"), "train", 3, 1);
    DrawnPictures.draw(data, "validation", 2, 2);
    DrawnPictures.draw(data, "test", 2, 3);
    PictureSet fromFolder = read(data, FORM);
    PictureSet fromZip = read(zip(data), FORM);
    assertEquals(9, fromFolder.split("train").size());
    assertEquals(6, fromFolder.split("validation").size());
    assertTrue(fromFolder.split("test").isEmpty(), "nobody asked for it");
    assertArrayEquals(new int[] {3, 3, 3}, fromFolder.counts("train"));
    for (int i = 0; i < 9; i++) {
      LabelledPicture one = fromFolder.split("train").get(i);
      LabelledPicture other = fromZip.split("train").get(i);
      assertEquals(one.name(), other.name());
      assertEquals(LABELS.get(one.label()), one.name().split("/")[1]);
      assertArrayEquals(one.pixels(), other.pixels());
    }
    assertEquals(Set.of("train", "validation", "test"), PictureSet.splits(data));
    assertEquals(LABELS, PictureSet.classes(data));
  }

  @Test
  void read_colours_redFirst() throws IOException {
    BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 32; i++) {
      image.setRGB(i % 8, i / 8, 0xC86432);
    }
    Path file = folder.resolve("colour/disc/red.png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
    byte[] pixels =
        read(folder.resolve("colour"), new PictureForm(6, 6, 3)).split("train").get(0).pixels();
    assertEquals(6 * 6 * 3, pixels.length);
    assertEquals(0xC8, pixels[0] & 0xFF);
    assertEquals(0x64, pixels[1] & 0xFF);
    assertEquals(0x32, pixels[2] & 0xFF);
  }

  @Test
  void read_damagedPictures_areLeftOutAndTold() throws IOException {
    Path data = DrawnPictures.draw(folder.resolve("data"), "train", 2, 1);
    byte[] whole = Files.readAllBytes(data.resolve("train/disc/0.png"));
    Files.write(data.resolve("train/disc/half.png"), Arrays.copyOf(whole, 40));
    Files.writeString(data.resolve("train/disc/text.png"), "no picture");
    Files.createFile(data.resolve("train/disc/empty.png"));
    Files.createFile(data.resolve("train/disc/.hidden"));
    PictureSet set = read(data, FORM);
    assertEquals(6, set.split("train").size());
    assertEquals(3, set.findings().size());
    assertTrue(set.findings().get(0).message().contains("train/disc/"));
  }

  @Test
  void read_unusableData_saysWhy() throws IOException {
    assertCode("dataset.missing", folder.resolve("gone"));
    assertCode("dataset.empty", Files.createDirectories(folder.resolve("empty")));
    assertCode("dataset.malformed", Files.writeString(folder.resolve("text.zip"), "no zip"));
    Path data = DrawnPictures.draw(folder.resolve("data"), "train", 1, 1);
    Files.move(data.resolve("train/disc"), data.resolve("train/circle"));
    assertCode("dataset.class", data);
  }

  private static void assertCode(String code, Path data) {
    var error = assertThrows(MalformedInputException.class, () -> read(data, FORM));
    assertEquals(code, error.code());
    assertTrue(error.getMessage().contains(data.getFileName().toString()));
  }

  @Test
  void read_calledOff_stops() {
    Path data = DrawnPictures.draw(folder.resolve("data"), "train", 1, 1);
    JobMonitor off =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> PictureSet.read(data, List.of("train"), LABELS, FORM, bytes -> 0, off));
  }

  private Path zip(Path data) throws IOException {
    Path file = folder.resolve("data.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> pictures = Files.walk(data)) {
      for (Path picture : pictures.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(data.relativize(picture).toString()));
        Files.copy(picture, zip);
      }
    }
    return file;
  }
}
