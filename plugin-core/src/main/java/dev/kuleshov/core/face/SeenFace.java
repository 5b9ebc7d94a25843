package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Doubt;
import java.util.Optional;

/**
 * A face in one frame, before it is followed.
 *
 * @param box where it is
 * @param score the detector's certainty, in [0,1]
 * @param turn of the head, where it is known
 * @param reading place of its expression in the list of readings, {@link #UNREAD} where it was not
 * @param doubt why it was not read, if it could not be
 */
record SeenFace(Box box, double score, Optional<Double> turn, int reading, Optional<Doubt> doubt) {

  static final int UNREAD = -1;
}
