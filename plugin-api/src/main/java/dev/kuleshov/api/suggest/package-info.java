/** Suggested cuts, the reasons for them, and the edit plan they add up to. */
package dev.kuleshov.api.suggest;
