/** Says how right found shot boundaries are, by one rule for every detector. */
package dev.kuleshov.core.evaluation.shot;
