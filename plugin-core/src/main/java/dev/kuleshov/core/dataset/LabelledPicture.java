package dev.kuleshov.core.dataset;

/**
 * A picture that somebody named.
 *
 * @param name where it is in its data set, such as {@code train/happy/1.jpg}
 * @param label which of the data set's classes
 * @param print what it is known by, whatever its name
 * @param pixels rows from the top, the channels of a pixel side by side
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record LabelledPicture(String name, int label, long print, byte[] pixels) {}
