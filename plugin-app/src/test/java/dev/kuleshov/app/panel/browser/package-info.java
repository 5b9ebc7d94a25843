/** The panel as its users meet it: in a real browser, on a real service. */
package dev.kuleshov.app.panel.browser;
