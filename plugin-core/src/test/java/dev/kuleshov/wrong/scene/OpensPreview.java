package dev.kuleshov.wrong.scene;

import dev.kuleshov.wrong.preview.Page;

/** Wrong: the preview is opened by the pipeline only. */
public final class OpensPreview {
  Page page;
}
