/** Teaches nets from labelled pictures; nothing but the command line knows this room. */
package dev.kuleshov.core.training;
