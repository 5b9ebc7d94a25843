/** Measures what the pictures look like, how they move and where the eye is drawn. */
package dev.kuleshov.core.visual;
