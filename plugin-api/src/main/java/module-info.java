/** The editor-agnostic plug-in API of Kuleshov: records and service interfaces, nothing else. */
module dev.kuleshov.api {
  exports dev.kuleshov.api;
  exports dev.kuleshov.api.analysis;
  exports dev.kuleshov.api.media;
  exports dev.kuleshov.api.spi;
  exports dev.kuleshov.api.subtitle;
  exports dev.kuleshov.api.suggest;
  exports dev.kuleshov.api.text;
  exports dev.kuleshov.api.time;
  exports dev.kuleshov.api.timeline;
}
