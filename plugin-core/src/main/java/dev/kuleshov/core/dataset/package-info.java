/** Labelled pictures: read from a folder or a zip of {@code split/class/picture}. */
package dev.kuleshov.core.dataset;
