/** Captions as WebVTT, the web's. */
package dev.kuleshov.core.captions.vtt;
