package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.media.Film;

/** Work that makes a film easier to look at. */
interface FilmService extends Playback {

  /** Has a light copy made that browsers can play. */
  Job makeCopy(Film film);

  /** Has the waveform drawn. */
  Job drawWaveform(Film film);
}
