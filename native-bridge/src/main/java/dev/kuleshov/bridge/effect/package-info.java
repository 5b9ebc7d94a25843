/**
 * The plug-in's effects for editing programs in Java: described, set and rendered host-neutrally.
 */
package dev.kuleshov.bridge.effect;
