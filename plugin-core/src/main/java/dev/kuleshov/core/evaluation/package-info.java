/** Measures how well nets read labelled pictures; nothing but the command line knows this room. */
package dev.kuleshov.core.evaluation;
