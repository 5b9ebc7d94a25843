package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.Optional;

/**
 * What a playlist shows on some frames.
 *
 * @param start first frame on the timeline
 * @param end first frame after it
 * @param producer the media
 * @param in the media's frame at {@code start}
 * @param entry the element that says so, with the properties of this use
 */
record MltEntry(long start, long end, XmlElement producer, long in, Optional<XmlElement> entry) {

  MltEntry until(long frame) {
    return new MltEntry(start, frame, producer, in, entry);
  }

  MltEntry from(long frame) {
    return new MltEntry(frame, end, producer, in + frame - start, entry);
  }

  /** Returns whether the other one goes on where this one ends. */
  boolean continuedBy(MltEntry other) {
    return end == other.start && producer.is(other.producer) && in + end - start == other.in;
  }

  MltEntry joined(MltEntry next) {
    return new MltEntry(start, next.end, producer, in, entry.or(next::entry));
  }
}
