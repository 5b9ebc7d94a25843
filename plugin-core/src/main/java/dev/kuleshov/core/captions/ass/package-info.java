/** Captions as Advanced SubStation Alpha, which players and FFmpeg burn in. */
package dev.kuleshov.core.captions.ass;
