/** Pictures and the one-page preview that show a person what was found. */
package dev.kuleshov.core.preview;
