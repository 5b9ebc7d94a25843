/** Turns speech into timed words: whisper.cpp, what feeds it, and what checks its answers. */
package dev.kuleshov.core.speech;
