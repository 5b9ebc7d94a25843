/** Reads and writes screenplays in Fountain, the plain-text format of fountain.io. */
package dev.kuleshov.core.fountain;
