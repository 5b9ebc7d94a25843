/** Draws the emotion curve, the shot profiles, the trends and the arc from what was measured. */
package dev.kuleshov.core.curve;
