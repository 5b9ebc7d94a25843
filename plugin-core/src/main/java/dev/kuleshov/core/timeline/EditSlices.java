package dev.kuleshov.core.timeline;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts every track of an edit at the same places and closes up what is left, as a ripple delete
 * does. Clips stay linked within a slice; a mix stays where both of its clips and all of its frames
 * do.
 */
final class EditSlices {

  private final FrameRate rate;
  private final List<FrameRange> slices;
  private final Map<String, Integer> links = new HashMap<>();

  EditSlices(FrameRate rate, List<FrameRange> slices) {
    this.rate = rate;
    this.slices = slices;
  }

  Track of(Track track) {
    TrackBuilder builder = new TrackBuilder(track.kind(), track.name(), rate);
    List<TrackLayout.Span> spans = TrackLayout.spans(track, rate);
    long offset = 0;
    for (int i = 0; i < slices.size(); i++) {
      for (TrackLayout.Span span : spans) {
        add(builder, span, i, offset);
      }
      offset += slices.get(i).length();
      builder.gapUntil(offset);
    }
    return builder.build();
  }

  private void add(TrackBuilder builder, TrackLayout.Span span, int number, long offset) {
    FrameRange slice = slices.get(number);
    long start = Math.max(span.start(), slice.start());
    long end = Math.min(span.end(), slice.end());
    if (span.item() instanceof Mix mix) {
      long before = mix.before().toFrame(rate);
      long after = mix.after().toFrame(rate);
      if (span.start() - before > slice.start() && span.start() + after < slice.end()) {
        builder.mix(mix.type(), before, after);
      }
    } else if (end > start && span.item() instanceof Clip clip) {
      TrackLayout.Placed placed =
          new TrackLayout.Placed(
              clip, span.start(), span.end(), Optional.empty(), Optional.empty());
      builder.clip(
          offset + start - slice.start(),
          end - start,
          clip.name(),
          clip.media(),
          placed.sourceAt(start, rate),
          clip.link().map(link -> link(number, link)),
          clip.markers());
    } else if (end > start) {
      builder.gapUntil(offset + end - slice.start());
    }
  }

  private int link(int slice, int link) {
    return links.computeIfAbsent(slice + "." + link, key -> links.size() + 1);
  }
}
