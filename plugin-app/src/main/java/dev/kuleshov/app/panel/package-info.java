/**
 * The engine service: one process that owns analyses, projects and exports, and serves the panel.
 */
package dev.kuleshov.app.panel;
