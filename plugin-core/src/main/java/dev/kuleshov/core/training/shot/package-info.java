/** Makes films whose shot boundaries are known, and trains the net that judges doubtful ones. */
package dev.kuleshov.core.training.shot;
