package dev.kuleshov.wrong.shot;

import dev.kuleshov.wrong.face.HoldsATensor;

/** Wrong: faces are measured after shots. */
public final class UsesFaces {
  HoldsATensor[] faces;
}
