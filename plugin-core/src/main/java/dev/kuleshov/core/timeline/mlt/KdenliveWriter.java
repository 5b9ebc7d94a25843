package dev.kuleshov.core.timeline.mlt;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Writes Kdenlive projects of document version 1.1: the edit is a sequence in the bin, its guides
 * lie with the sequence, and a last tractor shows it. Every track is a tractor of two playlists;
 * the clip after a mix lies on the other one, so that the two overlap.
 */
final class KdenliveWriter {

  private final Timeline timeline;
  private final FrameRate rate;
  private final long length;
  private final String last;
  private final String uuid;
  private final MltMedia media;

  /** Kdenlive's order: sound from the bottom up, then picture from the bottom up. */
  private final List<Track> tracks = new ArrayList<>();

  private final XmlOut xml = new XmlOut(null);

  KdenliveWriter(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
    this.length = Math.max(1, timeline.duration().toFrame(rate));
    this.last = String.valueOf(length - 1);
    this.media = new MltMedia(timeline);
    byte[] seed = (timeline.name() + length + rate).getBytes(StandardCharsets.UTF_8);
    this.uuid = "{" + UUID.nameUUIDFromBytes(seed) + "}";
    List<Track> sounds = new ArrayList<>(timeline.tracks());
    sounds.removeIf(track -> track.kind() != Track.Kind.AUDIO);
    Collections.reverse(sounds);
    tracks.addAll(sounds);
    timeline.tracks().stream().filter(t -> t.kind() == Track.Kind.VIDEO).forEach(tracks::add);
  }

  byte[] write() {
    xml.open("mlt", "LC_NUMERIC", "C", "producer", "main_bin", "version", "7.0.0", "root", "");
    MltProfile.write(xml, timeline);
    for (MediaReference file : media.all()) {
      media.open(xml, file, producer(file));
      MltMedia.property(xml, "kdenlive:clipname", file.name());
      MltMedia.property(xml, "kdenlive:folderid", -1);
      MltMedia.property(xml, "kdenlive:id", binId(file));
      MltMedia.property(xml, "kdenlive:clip_type", clipType(file));
      xml.close();
    }
    MltProfile.black(xml, "black_track", length);
    for (int i = 0; i < tracks.size(); i++) {
      new KdenliveTrack(xml, media, rate).write(tracks.get(i), i);
    }
    sequence();
    bin();
    xml.open("tractor", "id", "project", "in", "0", "out", last);
    MltMedia.property(xml, "kdenlive:projectTractor", 1);
    xml.empty("track", "producer", uuid, "in", "0", "out", last);
    return xml.bytes();
  }

  private String producer(MediaReference file) {
    return "media" + media.number(file);
  }

  /** Ids from 3: 2 is the folder of sequences. */
  private int binId(MediaReference file) {
    return media.number(file) + 4;
  }

  /** Kdenlive's numbers: 0 picture with sound, 1 sound, 2 picture. */
  private static int clipType(MediaReference file) {
    if (!file.hasPicture()) {
      return 1;
    }
    return file.hasSound() ? 0 : 2;
  }

  private void sequence() {
    boolean sound = tracks.stream().anyMatch(track -> track.kind() == Track.Kind.AUDIO);
    xml.open("tractor", "id", uuid, "in", "0", "out", last);
    MltMedia.property(xml, "kdenlive:uuid", uuid);
    MltMedia.property(xml, "kdenlive:clipname", timeline.name());
    MltMedia.property(xml, "kdenlive:producer_type", 17);
    MltMedia.property(xml, "kdenlive:id", 3);
    MltMedia.property(xml, "kdenlive:folderid", 2);
    MltMedia.property(xml, "kdenlive:duration", length);
    MltMedia.property(xml, "kdenlive:maxduration", length);
    property("documentuuid", uuid);
    property("hasAudio", sound ? 1 : 0);
    property("hasVideo", 1);
    property("tracks", tracks.size());
    property("tracksCount", tracks.size());
    property("activeTrack", Math.max(0, tracks.size() - 1));
    property("position", 0);
    property("groups", json(KdenliveGroups.of(tracks, rate)));
    property("guides", json(guides()));
    MltMedia.property(xml, MltMedia.OWN + "start", timeline.start());
    xml.empty("track", "producer", "black_track");
    for (int i = 0; i < tracks.size(); i++) {
      xml.empty("track", "producer", "track" + i);
    }
    boolean lowest = true;
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).kind() == Track.Kind.AUDIO) {
        MltProfile.mix(xml, i + 1);
      } else if (lowest) {
        lowest = false; // There is only black below it; and a blend wants a screen, even for melt.
      } else {
        MltProfile.blend(xml, i + 1);
      }
    }
    MltSubtitles.write(xml, timeline);
    xml.close();
  }

  private void property(String name, Object value) {
    MltMedia.property(xml, "kdenlive:sequenceproperties." + name, value);
  }

  private void bin() {
    xml.open("playlist", "id", "main_bin");
    MltMedia.property(xml, "kdenlive:folder.-1.2", "Sequences");
    MltMedia.property(xml, "kdenlive:sequenceFolder", 2);
    MltMedia.property(xml, "kdenlive:docproperties.version", "1.1");
    MltMedia.property(xml, "kdenlive:docproperties.kdenliveversion", "24.12.0");
    MltMedia.property(xml, "kdenlive:docproperties.uuid", uuid);
    MltMedia.property(xml, "kdenlive:docproperties.activetimeline", uuid);
    MltMedia.property(xml, "kdenlive:docproperties.opensequences", uuid);
    MltMedia.property(xml, "kdenlive:docproperties.audioChannels", 2);
    MltMedia.property(xml, "kdenlive:docproperties.guidesCategories", json(categories()));
    MltMedia.property(xml, "xml_retain", 1);
    for (MediaReference file : media.all()) {
      String end = String.valueOf(media.length(file) - 1);
      xml.empty("entry", "producer", producer(file), "in", "0", "out", end);
    }
    xml.empty("entry", "producer", uuid, "in", "0", "out", last);
    xml.close();
  }

  private JsonArray guides() {
    JsonArray guides = new JsonArray();
    for (Marker marker : timeline.markers()) {
      JsonObject guide = new JsonObject();
      guide.addProperty("comment", GuideText.of(marker));
      guide.addProperty("pos", marker.range().start().toFrame(rate));
      guide.addProperty("type", GuideColor.CATEGORIES.indexOf(marker.color()));
      guides.add(guide);
    }
    return guides;
  }

  private static JsonArray categories() {
    JsonArray categories = new JsonArray();
    for (Marker.Color color : GuideColor.CATEGORIES) {
      JsonObject category = new JsonObject();
      category.addProperty("color", GuideColor.hex(color));
      category.addProperty(
          "comment",
          color.name().charAt(0) + color.name().substring(1).toLowerCase(java.util.Locale.ROOT));
      category.addProperty("index", GuideColor.CATEGORIES.indexOf(color));
      categories.add(category);
    }
    return categories;
  }

  private static String json(JsonElement element) {
    return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(element);
  }
}
