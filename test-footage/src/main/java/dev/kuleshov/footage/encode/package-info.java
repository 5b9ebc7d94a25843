/** Writes pictures and sound into media files, with every clock and oddity under control. */
package dev.kuleshov.footage.encode;
