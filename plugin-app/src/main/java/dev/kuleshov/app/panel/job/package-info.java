/** Long work in the background: queued, watched, cancelled. */
package dev.kuleshov.app.panel.job;
