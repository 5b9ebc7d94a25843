/** Exact time: rational seconds, frame rates, frame ranges and timecode. */
package dev.kuleshov.api.time;
