package dev.kuleshov.api.spi;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import java.util.List;
import java.util.Set;

/**
 * An editing program as a plug-in sees it, whichever program it is.
 *
 * <p>All calls come from one thread. A host that cannot do something leaves it out of {@link
 * #capabilities()}; asking for it all the same raises {@link
 * dev.kuleshov.api.UnsupportedInputException} and changes nothing.
 */
public interface EditorHost {

  /** What a host may be able to do. */
  enum Capability {
    /** {@link EditorHost#addMarkers}. */
    MARKERS,
    /** {@link EditorHost#apply}. */
    APPLY,
    /** {@link EditorHost#addSubtitles}. */
    SUBTITLES
  }

  /** Returns the program's name, for a person. */
  String name();

  /** Returns what this host can do. */
  Set<Capability> capabilities();

  /**
   * Returns the timeline that the editor is working on, as it is now.
   *
   * @throws dev.kuleshov.api.KuleshovException if there is none or it cannot be read
   */
  Timeline currentTimeline();

  /**
   * Adds markers to the current timeline; those that are there stay.
   *
   * @param markers times on the timeline
   */
  void addMarkers(List<Marker> markers);

  /**
   * Makes this cut the current timeline. The one before stays reachable: by undo, or as its own
   * version.
   *
   * @param cut the new edit
   */
  void apply(Timeline cut);

  /**
   * Adds a subtitle track to the current timeline.
   *
   * @param track cues in times on the timeline
   */
  void addSubtitles(SubtitleTrack track);

  /** Returns how to show progress in the host and hear of its cancel button. */
  JobMonitor monitor();
}
