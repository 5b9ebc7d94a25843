/** Captions as SubRip, the plainest of all. */
package dev.kuleshov.core.captions.srt;
