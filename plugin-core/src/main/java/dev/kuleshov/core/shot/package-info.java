/** Finds where one shot gives way to the next, in one pass over small frames. */
package dev.kuleshov.core.shot;
