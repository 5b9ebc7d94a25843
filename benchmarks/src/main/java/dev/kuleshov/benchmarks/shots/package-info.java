/** Compares shot detectors on films whose boundaries are known, and composes such films. */
package dev.kuleshov.benchmarks.shots;
