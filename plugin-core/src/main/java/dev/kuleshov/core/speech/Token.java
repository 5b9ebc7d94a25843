package dev.kuleshov.core.speech;

/**
 * A piece of text as the model writes it.
 *
 * @param text UTF-8, which may begin or end within a character; a new word begins with a space
 * @param time hundredths of a second from the first sample; negative where unknown
 * @param probability in [0,1]
 * @param logProbability its natural logarithm
 */
// Arrays in a record compare by identity; nobody compares tokens.
@SuppressWarnings("ArrayRecordComponent")
record Token(byte[] text, long time, double probability, double logProbability) {}
