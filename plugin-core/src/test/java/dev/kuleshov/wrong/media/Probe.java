package dev.kuleshov.wrong.media;

/** Right by itself; wrong is who uses it. */
public final class Probe {}
