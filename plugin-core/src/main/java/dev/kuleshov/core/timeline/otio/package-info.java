/** OpenTimelineIO files. */
package dev.kuleshov.core.timeline.otio;
