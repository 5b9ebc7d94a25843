package dev.kuleshov.api;

/** The user stopped the work. */
public final class CancelledException extends KuleshovException {

  private static final long serialVersionUID = 1;

  /** Makes the error; its code is always {@code "cancelled"}. */
  public CancelledException() {
    super("cancelled", "The work was cancelled.", null);
  }
}
