package dev.kuleshov.footage.nasty;

import dev.kuleshov.footage.film.FilmMaker;
import dev.kuleshov.footage.film.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that editors do have and that break programs; each is made when asked for.
 *
 * <p>Use as {@code @EnumSource(NastyFile.class)}.
 */
public enum NastyFile {
  /** Nothing. */
  ZERO_BYTES("zero_byte.mp4", false, Damaged::zeroBytes),
  /** A letter with the wrong ending. */
  TEXT("not_a_video.mp4", false, Damaged::text),
  /** Bytes of no meaning. */
  NOISE("noise.mov", false, Damaged::noise),
  /** Bytes overwritten here and there inside the pictures and the sound. */
  CORRUPTED("corrupted_bytes.mp4", true, Damaged::corrupted),
  /** The index is whole, the last 40 % of the file are missing. */
  TRUNCATED("truncated_60pct.mp4", true, Damaged::truncated),
  /** The index was never written: the camera lost power. */
  NO_INDEX("power_lost.mp4", false, Damaged::withoutIndex),
  /** Ends in the middle of a packet. */
  TRUNCATED_MATROSKA("truncated_but_playable.mkv", true, Damaged::truncatedMatroska),
  /** A name that looks like an option. */
  LEADING_DASH("-video-with-dash-.mp4", true, Odd::oneFramePerSecond),
  /** A name that shells and URLs trip over. */
  ODD_NAME("näme with spaces & 'quotes' 影片.mp4", true, Odd::oneFrame),
  /** A single frame. */
  ONE_FRAME("one_frame.mp4", true, Odd::oneFrame),
  /** Nothing to see, nothing to hear. */
  BLACK_SILENT("all_black_silent.mp4", true, Odd::blackAndSilent),
  /** Black and white by turns. */
  STROBE("strobe_every_frame.mp4", true, Odd::strobe),
  /** No sound stream. */
  NO_SOUND("video_without_audio.mp4", true, Odd::withoutSound),
  /** No picture stream. */
  SOUND_ONLY("audio_only.m4a", false, Odd::soundOnly),
  /** No picture stream, and a name that promises one. */
  SOUND_ONLY_MP4("audio_only_named.mp4", false, Odd::soundOnly),
  /** A still picture. */
  STILL("still_image.png", true, Odd::still),
  /** Two by two pixels. */
  TINY("tiny_2x2.mp4", true, Odd::tiny),
  /** Odd width and height, full colour resolution. */
  ODD_SIZE("odd_dimensions_321x181_yuv444.mp4", true, Odd::oddSize),
  /** Ten bits a channel. */
  TEN_BIT("prores_10bit.mov", true, Odd::tenBit),
  /** Fields instead of frames, pixels that are not square. */
  INTERLACED("interlaced_anamorphic.mpg", true, Odd::interlaced),
  /** To be turned by the player. */
  ROTATED("rotated_90_metadata.mp4", true, Odd::rotated),
  /** Drop-frame timecode that passes a full hour. */
  DROP_FRAME("ntsc_dropframe_timecode.mov", true, Timed::dropFrame),
  /** Frames that stand for different lengths of time. */
  VARIABLE_RATE("variable_frame_rate.mp4", true, Timed::variableRate),
  /** Its clock starts at 26 hours. */
  LATE_CLOCK("start_time_26h.ts", true, Timed::lateClock),
  /** Its clock runs over while it plays. */
  CLOCK_OVERRUN("clock_overrun.ts", true, Timed::clockOverrun),
  /** The sound begins a second after the picture. */
  LATE_SOUND("late_audio.mp4", true, Timed::lateSound),
  /** The picture begins half a second after the sound. */
  LATE_PICTURE("late_video.mkv", true, Timed::latePicture),
  /** Two sound streams. */
  TWO_SOUNDS("two_audio_tracks.mkv", true, Timed::twoSounds),
  /** A cover picture beside the film. */
  COVER("embedded_cover_png.mp4", true, Timed::withCover),
  /** Subtitles inside. */
  SUBTITLES("mov_text_subs.mp4", true, Timed::withSubtitles);

  /** Writes one file. */
  @FunctionalInterface
  interface Maker {
    void write(Path file) throws IOException;
  }

  private final String fileName;
  private final boolean holdsPictures;

  @SuppressWarnings("ImmutableEnumChecker") // every maker is a static method: it holds no state
  private final Maker maker;

  NastyFile(String fileName, boolean holdsPictures, Maker maker) {
    this.fileName = fileName;
    this.holdsPictures = holdsPictures;
    this.maker = maker;
  }

  /** Returns the name that the file gets. */
  public String fileName() {
    return fileName;
  }

  /** Returns whether at least one picture can be got out of it. */
  public boolean holdsPictures() {
    return holdsPictures;
  }

  /**
   * Makes the file, or copies it from {@code target/footage} if it was made before.
   *
   * @param folder where
   * @return the file
   */
  public Path make(Path folder) throws IOException {
    Path kept = FilmMaker.CACHE.resolve("nasty-" + Fingerprint.of("nasty")).resolve(fileName);
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      Path draft = Files.createTempDirectory(FilmMaker.CACHE, "draft").resolve(fileName);
      maker.write(draft);
      Files.move(draft, kept, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(draft.getParent());
    }
    return Files.copy(kept, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Makes all of them.
   *
   * @param folder where
   * @return the files in the order of the constants
   */
  public static List<Path> makeAll(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (NastyFile nasty : values()) {
      files.add(nasty.make(folder));
    }
    return files;
  }
}
