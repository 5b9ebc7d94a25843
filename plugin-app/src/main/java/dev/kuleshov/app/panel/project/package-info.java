/** What an editor has decided about footage: projects, their history, and where they are kept. */
package dev.kuleshov.app.panel.project;
