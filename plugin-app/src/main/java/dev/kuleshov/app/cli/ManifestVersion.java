package dev.kuleshov.app.cli;

import picocli.CommandLine.IVersionProvider;

/** Takes the version from the jar's manifest, so that the pom stays its only source. */
final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"kuleshov " + number()};
  }

  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
