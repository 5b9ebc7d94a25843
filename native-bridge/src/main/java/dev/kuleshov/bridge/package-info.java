/** The Java end of the OpenFX plug-in: its curves, its protocol and its effects in Java terms. */
package dev.kuleshov.bridge;
