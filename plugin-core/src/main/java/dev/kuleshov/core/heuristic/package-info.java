/** The rules of editing, one small class each, and the loader that finds those of plug-ins too. */
package dev.kuleshov.core.heuristic;
