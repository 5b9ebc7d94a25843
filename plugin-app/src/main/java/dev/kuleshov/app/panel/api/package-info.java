/** What the service can be asked for: its routes, and the JSON that they take and answer. */
package dev.kuleshov.app.panel.api;
