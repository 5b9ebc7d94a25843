/** The films behind a project: which files may be used, and what is shown of them. */
package dev.kuleshov.app.panel.media;
