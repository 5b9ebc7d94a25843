/** HTTP for the panel: routes and their description, who may call, limits, ranges, events. */
package dev.kuleshov.app.panel.http;
