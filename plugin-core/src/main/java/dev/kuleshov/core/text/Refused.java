package dev.kuleshov.core.text;

/** A language model's answer that cannot be used, with the reason. Never leaves this room. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  Refused(String reason) {
    super(reason, null, false, false);
  }
}
