package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.net.URI;

/**
 * A part of a media file that an edit uses.
 *
 * @param media the media's address
 * @param source which part, counted from the file's time 0
 * @param at where it lies on the edit
 */
public record Passage(URI media, TimeRange source, RationalTime at) {}
