package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.List;

/**
 * Writes Final Cut Pro 7 XML.
 *
 * <p>In and out count source seconds in frames of the sequence, also where the media's rate is
 * another: that is how the programs that still use the format read it.
 */
final class Fcp7Writer {

  /** Premiere's clock, in ticks a second: the only exact way to say where in a mix the join is. */
  private static final long TICKS = 254_016_000_000L;

  private final Timeline timeline;
  private final FrameRate rate;
  private final Fcp7Items items;
  private final Fcp7Files files;
  private final XmlOut xml = new XmlOut("xmeml");

  Fcp7Writer(Timeline timeline) {
    this.timeline = timeline;
    this.rate = Fcp7Rate.checked(timeline.rate());
    this.items = new Fcp7Items(timeline);
    this.files = new Fcp7Files(xml);
  }

  byte[] write() {
    xml.open("xmeml", "version", "5").open("sequence", "id", "sequence-1");
    xml.leaf("name", timeline.name()).leaf("duration", timeline.duration().toFrame(rate));
    Fcp7Rate.write(xml, rate);
    Fcp7Rate.write(xml, timeline.start());
    xml.leaf("in", -1).leaf("out", -1).open("media");
    video();
    audio();
    xml.close();
    timeline.markers().forEach(marker -> marker(marker, rate));
    return xml.bytes();
  }

  private void video() {
    xml.open("video").open("format").open("samplecharacteristics");
    Fcp7Rate.write(xml, rate);
    xml.leaf("width", timeline.width()).leaf("height", timeline.height());
    xml.leaf("anamorphic", "FALSE").leaf("pixelaspectratio", "square");
    xml.leaf("fielddominance", "none").close().close();
    items.lanes(Track.Kind.VIDEO).forEach(this::lane);
    xml.close();
  }

  private void audio() {
    List<Fcp7Items.Lane> lanes = items.lanes(Track.Kind.AUDIO);
    int channels = lanes.stream().mapToInt(Fcp7Items.Lane::channels).max().orElse(2);
    xml.open("audio").leaf("numOutputChannels", Math.max(2, channels));
    xml.open("format").open("samplecharacteristics");
    xml.leaf("depth", 16).leaf("samplerate", sampleRate()).close().close();
    lanes.forEach(this::lane);
    xml.close();
  }

  private int sampleRate() {
    return items.lanes(Track.Kind.AUDIO).stream()
        .flatMap(lane -> lane.items().stream())
        .mapToInt(item -> item.clip().media().sampleRate())
        .filter(samples -> samples > 0)
        .findFirst()
        .orElse(48000);
  }

  private void lane(Fcp7Items.Lane lane) {
    if (lane.kind() == Track.Kind.VIDEO) {
      xml.open("track");
    } else {
      String type = lane.channels() == 2 ? "Stereo" : lane.channels() == 6 ? "5.1" : "Mono";
      xml.open(
          "track",
          "currentExplodedTrackIndex",
          String.valueOf(lane.channel() - 1),
          "totalExplodedTrackCount",
          String.valueOf(lane.channels()),
          "premiereTrackType",
          type);
    }
    for (Fcp7Items.Item item : lane.items()) {
      item(item);
      item.placed().tail().ifPresent(join -> transition(item.placed().end(), join, item.kind()));
    }
    xml.leaf("enabled", "TRUE").leaf("locked", "FALSE");
    if (lane.kind() == Track.Kind.AUDIO) {
      xml.leaf("outputchannelindex", lane.channel());
    }
    xml.close();
  }

  private void item(Fcp7Items.Item item) {
    TrackLayout.Placed placed = item.placed();
    MediaReference media = item.clip().media();
    long in = placed.sourceAt(placed.visibleStart(), rate).toFrame(rate);
    xml.open("clipitem", "id", item.id());
    xml.leaf("masterclipid", "masterclip-" + files.number(media));
    xml.leaf("name", item.clip().name()).leaf("enabled", "TRUE");
    xml.leaf("duration", media.duration().toFrame(rate));
    Fcp7Rate.write(xml, rate);
    xml.leaf("start", placed.head().isPresent() ? -1 : placed.start());
    xml.leaf("end", placed.tail().isPresent() ? -1 : placed.end());
    xml.leaf("in", in).leaf("out", in + placed.visibleEnd() - placed.visibleStart());
    files.write(media);
    if (item.kind() == Track.Kind.AUDIO) {
      xml.open("sourcetrack").leaf("mediatype", "audio").leaf("trackindex", item.channel()).close();
    }
    items.linkedTo(item).forEach(this::link);
    item.clip().markers().forEach(marker -> marker(marker, rate));
    xml.close();
  }

  private void link(Fcp7Items.Item to) {
    boolean picture = to.kind() == Track.Kind.VIDEO;
    xml.open("link").leaf("linkclipref", to.id()).leaf("mediatype", picture ? "video" : "audio");
    xml.leaf("trackindex", to.track()).leaf("clipindex", to.index());
    if (!picture) {
      xml.leaf("groupindex", 1);
    }
    xml.close();
  }

  private void transition(long cut, TrackLayout.Join join, Track.Kind kind) {
    boolean picture = kind == Track.Kind.VIDEO;
    String dissolve = join.type().equals("dissolve") ? "Cross Dissolve" : join.type();
    String alignment = join.before() == 0 ? "start" : join.after() == 0 ? "end" : "center";
    xml.open("transitionitem").leaf("start", cut - join.before()).leaf("end", cut + join.after());
    xml.leaf("alignment", alignment);
    RationalTime beforeJoin = RationalTime.ofFrames(join.before(), rate).times(TICKS, 1);
    xml.leaf("cutPointTicks", beforeJoin.numerator() / beforeJoin.denominator());
    Fcp7Rate.write(xml, rate);
    xml.open("effect").leaf("name", picture ? dissolve : "Cross Fade (+3dB)");
    xml.leaf("effectid", picture ? "Cross Dissolve" : "KGAudioTransCrossFade3dB");
    xml.leaf("effectcategory", "Dissolve").leaf("effecttype", "transition");
    xml.leaf("mediatype", picture ? "video" : "audio").close().close();
  }

  private void marker(Marker marker, FrameRate markerRate) {
    long in = marker.range().start().toFrame(markerRate);
    long out = marker.range().end().toFrame(markerRate);
    xml.open("marker").leaf("name", marker.name()).leaf("comment", marker.note());
    xml.leaf("in", in).leaf("out", out > in + 1 ? out : -1);
    Fcp7Color.write(xml, marker.color());
    xml.close();
  }
}
