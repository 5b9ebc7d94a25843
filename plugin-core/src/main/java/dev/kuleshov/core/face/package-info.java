/** Finds faces in sampled frames, follows them through a shot and reads their expressions. */
package dev.kuleshov.core.face;
