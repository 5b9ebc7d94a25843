/** Existing edits seen as films: the measurements of their media, cut as the editor cut them. */
package dev.kuleshov.core.timeline.conform;
