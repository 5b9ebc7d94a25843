package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.media.Film;

/** What a browser can play of a film, and where it is found. */
interface Playback {

  /**
   * Tells how a film can be played.
   *
   * @param project the project's id
   * @param media which of its media
   * @param film the film
   */
  Views.Film view(String project, int media, Film film);
}
