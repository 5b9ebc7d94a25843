/** Saved documents and the JSON that scripts read; the only place that knows their shape. */
package dev.kuleshov.core.document;
