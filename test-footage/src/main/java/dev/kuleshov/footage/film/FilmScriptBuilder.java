package dev.kuleshov.footage.film;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.sound.Line;
import dev.kuleshov.footage.sound.Mood;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@link FilmScript} shot by shot, in the order in which it will be seen. */
public final class FilmScriptBuilder {
  private final String name;
  private final List<Shot> shots = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Sound> sounds = new ArrayList<>();
  private FrameRate rate = FrameRate.FPS_25;
  private int width = 640;
  private int height = 360;
  private long seed = 1;
  private String timecode = "";
  private long bitRate;
  private int fadeIn;
  private int fadeOut;
  private boolean silent;

  FilmScriptBuilder(String name) {
    this.name = name;
  }

  /** Sets the frame rate. */
  public FilmScriptBuilder rate(FrameRate framesPerSecond) {
    rate = framesPerSecond;
    return this;
  }

  /** Sets the size in pixels; both even. */
  public FilmScriptBuilder size(int wide, int high) {
    width = wide;
    height = high;
    return this;
  }

  /** Sets which film of its kind this is. */
  public FilmScriptBuilder seed(long number) {
    seed = number;
    return this;
  }

  /** Gives the film a timecode track; a semicolon before the frames means drop-frame. */
  public FilmScriptBuilder timecode(String label) {
    timecode = label;
    return this;
  }

  /** Sets the picture's bits per second. */
  public FilmScriptBuilder bitRate(long bitsPerSecond) {
    bitRate = bitsPerSecond;
    return this;
  }

  /** The first shot. */
  public FilmScriptBuilder open(Shot shot) {
    shots.add(shot);
    return this;
  }

  /** The first shot, out of black over some frames. */
  public FilmScriptBuilder fadeIn(int frames, Shot shot) {
    fadeIn = frames;
    return open(shot);
  }

  /** A hard cut to the next shot. */
  public FilmScriptBuilder cutTo(Shot shot) {
    return join(new Join.Cut(false), shot);
  }

  /** A hard cut to the same person in the same place. */
  public FilmScriptBuilder jumpTo(Shot shot) {
    return join(new Join.Cut(true), shot);
  }

  /** A dissolve to the next shot; both shots share the frames. */
  public FilmScriptBuilder dissolveTo(int frames, Shot shot) {
    return join(new Join.Dissolve(frames), shot);
  }

  /** A wipe to the next shot; both shots share the frames. */
  public FilmScriptBuilder wipeTo(int frames, Shot shot) {
    return join(new Join.Wipe(frames), shot);
  }

  /** A fade out to black, some black frames, and a fade in. */
  public FilmScriptBuilder fadeTo(int out, int black, int in, Shot shot) {
    return join(new Join.Fade(out, black, in, 0x000000), shot);
  }

  /** A fade out to white, some white frames, and a fade in. */
  public FilmScriptBuilder fadeThroughWhiteTo(int out, int white, int in, Shot shot) {
    return join(new Join.Fade(out, white, in, 0xFFFFFF), shot);
  }

  /** Ends the film in black over some frames. */
  public FilmScriptBuilder fadeOut(int frames) {
    fadeOut = frames;
    return this;
  }

  /** A spoken line. */
  public FilmScriptBuilder speech(int atMillis, Line line, Person speaker) {
    sounds.add(new Sound.Speech(atMillis, line, speaker));
    return this;
  }

  /** Music at a level that leaves room for speech; its first beat falls on its start. */
  public FilmScriptBuilder music(int fromMillis, int toMillis, double beatsPerMinute, Mood mood) {
    sounds.add(new Sound.Music(fromMillis, toMillis, beatsPerMinute, mood, .6));
    return this;
  }

  /** The hush of a room. */
  public FilmScriptBuilder roomTone(int fromMillis, int toMillis, double decibels) {
    sounds.add(new Sound.RoomTone(fromMillis, toMillis, decibels));
    return this;
  }

  /** Leaves the sound stream out. */
  public FilmScriptBuilder withoutSound() {
    silent = true;
    return this;
  }

  /** Returns the script. */
  public FilmScript build() {
    return new FilmScript(
        name, rate, width, height, seed, timecode, bitRate, shots, joins, fadeIn, fadeOut, sounds,
        silent);
  }

  private FilmScriptBuilder join(Join join, Shot shot) {
    joins.add(join);
    shots.add(shot);
    return this;
  }
}
