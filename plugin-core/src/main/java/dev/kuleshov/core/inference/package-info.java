/** Runs neural nets; the only room that knows the engine, DJL on PyTorch. */
package dev.kuleshov.core.inference;
