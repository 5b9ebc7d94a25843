package dev.kuleshov.core.text;

/** Decides what of an answer can be used. */
interface Judge<T> {

  /**
   * Judges an answer.
   *
   * @param answer what the model said
   * @return its good part and what is wrong with the rest
   * @throws Refused if nothing of it can be used
   */
  Judged<T> judge(Answer answer) throws Refused;
}
