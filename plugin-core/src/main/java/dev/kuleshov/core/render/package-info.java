/** Plays an edit into a file, with subtitles drawn into the picture where they are wanted. */
package dev.kuleshov.core.render;
