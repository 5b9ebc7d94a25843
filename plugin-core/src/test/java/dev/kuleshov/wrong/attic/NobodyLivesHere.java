package dev.kuleshov.wrong.attic;

/** Wrong: its room is not on the map. */
public final class NobodyLivesHere {}
