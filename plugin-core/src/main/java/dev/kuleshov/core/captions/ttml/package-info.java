/**
 * Captions as TTML in the text profile of IMSC 1.1, what broadcasters and streaming services
 * exchange.
 */
package dev.kuleshov.core.captions.ttml;
