/** Draws what the camera of a generated film sees: people whose faces move, and places. */
package dev.kuleshov.footage.draw;
