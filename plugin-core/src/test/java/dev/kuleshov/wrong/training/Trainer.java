package dev.kuleshov.wrong.training;

/** Right by itself; wrong is who uses it. */
public final class Trainer {}
