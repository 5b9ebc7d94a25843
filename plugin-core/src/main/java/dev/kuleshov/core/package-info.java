/** Root of the rooms; it holds no code of its own. */
package dev.kuleshov.core;
