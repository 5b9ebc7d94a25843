/** Cues out of timed words by the rules of a profile, and the check of cues against them. */
package dev.kuleshov.core.subtitle;
