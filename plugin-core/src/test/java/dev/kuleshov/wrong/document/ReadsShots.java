package dev.kuleshov.wrong.document;

import dev.kuleshov.wrong.shot.HoldsAMat;

/** Wrong: every room uses the documents, so they can use none. */
public final class ReadsShots {
  HoldsAMat shot;
}
