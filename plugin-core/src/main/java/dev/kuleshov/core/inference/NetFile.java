package dev.kuleshov.core.inference;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.SettingsDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One of our own nets as a file, {@code *.knet}: a zip of {@code net.json} ({@code
 * kuleshov.Net.1}), {@code weights.f16} and {@code trained.bin}.
 *
 * @param card what it says of itself
 * @param weights what it has learned
 * @param trainedOn the pictures that it has seen
 */
public record NetFile(NetCard card, NetWeights weights, PicturePrints trainedOn) {

  private static final SettingsDocument<NetCard> DOCUMENT =
      new SettingsDocument<>("Net", 1, NetCard.class);

  private static final String CARD = "net.json";
  private static final String WEIGHTS = "weights.f16";
  private static final String TRAINED = "trained.bin";

  /** A net of ours has a few megabytes; what claims more is no net of ours. */
  private static final int LARGEST_PART = 256 << 20;

  /**
   * Reads a net.
   *
   * @param file where it is
   * @throws MissingModelException if it is not there
   * @throws MalformedInputException if it is damaged or something else
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static NetFile read(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new MissingModelException(
          "model.missing", "There is no model file " + file + "; put it there or pull it again.");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String json = new String(part(zip, CARD, file), StandardCharsets.UTF_8);
      NetCard card = DOCUMENT.read(json, CARD + " of " + file);
      NetWeights weights =
          NetWeights.fromHalves(part(zip, WEIGHTS, file), new NetPlan(card.spec()))
              .orElseThrow(() -> damaged(file, null));
      return new NetFile(card, weights, PicturePrints.fromBytes(part(zip, TRAINED, file)));
    } catch (IOException | ArithmeticException e) {
      // Arithmetic: layers that no memory could hold.
      throw damaged(file, e);
    }
  }

  private static byte[] part(ZipFile zip, String name, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(LARGEST_PART);
      if (in.read() >= 0) {
        throw damaged(file, null);
      }
      return content;
    }
  }

  private static MalformedInputException damaged(Path file, Exception cause) {
    return new MalformedInputException(
        "model.malformed",
        "The model file " + file + " is damaged or no Kuleshov net; train or pull it again.",
        cause);
  }

  /**
   * Writes the net, whole or not at all.
   *
   * @param file where to
   * @throws InputOutputException if that fails
   */
  public void write(Path file) {
    OutputFiles.write(file, bytes());
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, CARD, OutputFiles.utf8(DOCUMENT.write(card)));
      put(zip, WEIGHTS, weights.toHalves());
      put(zip, TRAINED, trainedOn.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The same net gives the same file, whenever it is written.
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
