package dev.kuleshov.wrong.preview;

/** Right by itself; wrong is who uses it. */
public final class Page {}
