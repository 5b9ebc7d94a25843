package dev.kuleshov.core.pipeline;

/**
 * A service that Kuleshov found, its own or a third party's.
 *
 * @param service what it is: {@code heuristic}, {@code timeline-format} …
 * @param id its id
 * @param source the jar's file name, or {@code built-in}
 */
public record Plugin(String service, String id, String source) {}
