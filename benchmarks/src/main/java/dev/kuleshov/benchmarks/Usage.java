package dev.kuleshov.benchmarks;

/**
 * What one run of a command took.
 *
 * @param cpuSeconds user and system time together
 * @param wallSeconds from start to end
 * @param peakMebibytes the most memory that was resident
 */
public record Usage(double cpuSeconds, double wallSeconds, double peakMebibytes) {}
