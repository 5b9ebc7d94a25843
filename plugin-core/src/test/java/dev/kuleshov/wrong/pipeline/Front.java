package dev.kuleshov.wrong.pipeline;

/** Right by itself; wrong is who uses it. */
public final class Front {}
