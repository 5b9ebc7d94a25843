package dev.kuleshov.core.media;

import dev.kuleshov.api.time.RationalTime;

/**
 * A decoded frame in the format that an analyser asked for.
 *
 * @param number counted in decoded frames from 0
 * @param time when it is shown, from the first frame's 0
 * @param format the form of {@code pixels}
 * @param pixels rows from the top without padding; used again for the next frame, so copy what must
 *     outlast the call
 */
@SuppressWarnings("ArrayRecordComponent")
public record VideoFrame(long number, RationalTime time, FrameFormat format, byte[] pixels) {}
