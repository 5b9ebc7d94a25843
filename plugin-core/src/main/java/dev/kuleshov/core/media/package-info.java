/** Probes and decodes media; the only room that knows FFmpeg. */
package dev.kuleshov.core.media;
