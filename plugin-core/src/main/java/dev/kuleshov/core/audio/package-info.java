/** Hears speech, silence, musical onsets and the beat in the sound of a film. */
package dev.kuleshov.core.audio;
