/** Inputs that break things, made on demand. */
package dev.kuleshov.footage.nasty;
