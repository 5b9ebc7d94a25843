/** Ranks what the rules propose, keeps it legal, and makes a rough cut of it. */
package dev.kuleshov.core.suggest;
