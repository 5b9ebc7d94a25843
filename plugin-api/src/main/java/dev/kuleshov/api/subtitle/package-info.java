/** Timed words and the cues that show them. */
package dev.kuleshov.api.subtitle;
