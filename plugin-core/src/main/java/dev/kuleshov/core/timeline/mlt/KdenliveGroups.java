package dev.kuleshov.core.timeline.mlt;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups of clips that move together, as Kdenlive keeps them: by track and position. */
final class KdenliveGroups {

  private KdenliveGroups() {}

  static JsonArray of(List<Track> tracks, FrameRate rate) {
    Map<Integer, JsonArray> members = new TreeMap<>();
    for (int i = 0; i < tracks.size(); i++) {
      for (TrackLayout.Placed clip : TrackLayout.clips(tracks.get(i), rate)) {
        if (clip.clip().link().isPresent()) {
          JsonObject leaf = new JsonObject();
          leaf.addProperty("data", i + ":" + clip.visibleStart());
          leaf.addProperty("leaf", "clip");
          leaf.addProperty("type", "Leaf");
          members.computeIfAbsent(clip.clip().link().get(), link -> new JsonArray()).add(leaf);
        }
      }
    }
    JsonArray groups = new JsonArray();
    for (JsonArray children : members.values()) {
      if (children.size() > 1) {
        JsonObject group = new JsonObject();
        group.add("children", children);
        group.addProperty("type", "AVSplit");
        groups.add(group);
      }
    }
    return groups;
  }
}
