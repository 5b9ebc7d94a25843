package dev.kuleshov.app.panel.project;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A change to a project's content: what becomes of each thing that it names. Nothing, where a thing
 * is to go.
 *
 * @param name the new name, if it changes
 * @param settings the new settings, if they change
 * @param decisions decisions by suggestion
 * @param titles titles by id
 * @param tracks whole tracks by id
 * @param cues cues by track and id
 */
public record Patch(
    Optional<String> name,
    Optional<CutSettings> settings,
    Map<String, Optional<Decision>> decisions,
    Map<String, Optional<PlacedTitle>> titles,
    Map<String, Optional<CaptionTrack>> tracks,
    Map<String, Map<String, Optional<PlacedCue>>> cues) {

  /** Changes nothing. */
  public static final Patch NONE =
      new Patch(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Checks for nulls and copies the maps. */
  public Patch {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(settings, "settings");
    decisions = copy(decisions);
    titles = copy(titles);
    tracks = copy(tracks);
    TreeMap<String, Map<String, Optional<PlacedCue>>> inner = new TreeMap<>();
    cues.forEach((track, changes) -> inner.put(track, copy(changes)));
    cues = Collections.unmodifiableMap(inner);
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** Returns a patch that renames the project. */
  public static Patch ofName(String name) {
    return new Patch(Optional.of(name), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** Returns a patch that changes settings. */
  public static Patch ofSettings(CutSettings settings) {
    return new Patch(
        Optional.empty(), Optional.of(settings), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** Returns a patch that changes decisions. */
  public static Patch ofDecisions(Map<String, Optional<Decision>> decisions) {
    return new Patch(Optional.empty(), Optional.empty(), decisions, Map.of(), Map.of(), Map.of());
  }

  /** Returns a patch that changes a title, or takes it away. */
  public static Patch ofTitle(String id, Optional<PlacedTitle> title) {
    return ofTitles(Map.of(id, title));
  }

  /** Returns a patch that changes titles, or takes them away. */
  public static Patch ofTitles(Map<String, Optional<PlacedTitle>> titles) {
    return new Patch(Optional.empty(), Optional.empty(), Map.of(), titles, Map.of(), Map.of());
  }

  /** Returns a patch that changes a track, or takes it away. */
  public static Patch ofTrack(String id, Optional<CaptionTrack> track) {
    return new Patch(
        Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(id, track), Map.of());
  }

  /** Returns a patch that changes a cue, or takes it away. */
  public static Patch ofCue(String track, String id, Optional<PlacedCue> cue) {
    return new Patch(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(track, Map.of(id, cue)));
  }

  /** Returns the content after the change. */
  Content apply(Content before) {
    Map<String, CaptionTrack> captions = new HashMap<>(changed(before.tracks(), tracks));
    cues.forEach(
        (id, changes) ->
            captions.computeIfPresent(
                id, (same, track) -> track.with(changed(track.cues(), changes))));
    return new Content(
        name.orElse(before.name()),
        settings.orElse(before.settings()),
        changed(before.decisions(), decisions),
        changed(before.titles(), titles),
        captions);
  }

  /** Returns the change that takes this one back. */
  Patch inverse(Content before) {
    Map<String, Map<String, Optional<PlacedCue>>> old = new HashMap<>();
    cues.forEach(
        (track, changes) -> {
          if (before.tracks().containsKey(track)) {
            old.put(track, old(before.tracks().get(track).cues(), changes));
          }
        });
    return new Patch(
        name.map(changes -> before.name()),
        settings.map(changes -> before.settings()),
        old(before.decisions(), decisions),
        old(before.titles(), titles),
        old(before.tracks(), tracks),
        old);
  }

  /** Returns about how much room it takes: the number of things in it. */
  int weight() {
    int things = 1 + decisions.size() + titles.size();
    for (Optional<CaptionTrack> track : tracks.values()) {
      things += 1 + track.map(found -> found.cues().size()).orElse(0);
    }
    for (Map<String, ?> changes : cues.values()) {
      things += changes.size();
    }
    return things;
  }

  private static <V> Map<String, V> changed(
      Map<String, V> before, Map<String, Optional<V>> changes) {
    Map<String, V> after = new HashMap<>(before);
    changes.forEach(
        (key, value) -> {
          if (value.isPresent()) {
            after.put(key, value.get());
          } else {
            after.remove(key);
          }
        });
    return after;
  }

  private static <V> Map<String, Optional<V>> old(
      Map<String, V> before, Map<String, Optional<V>> changes) {
    Map<String, Optional<V>> old = new HashMap<>();
    changes.keySet().forEach(key -> old.put(key, Optional.ofNullable(before.get(key))));
    return old;
  }
}
