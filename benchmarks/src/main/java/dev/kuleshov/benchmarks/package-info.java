/** Scores accuracy and speed against peers. */
package dev.kuleshov.benchmarks;
