/** Caption files: finding their formats, and what the text formats have in common. */
package dev.kuleshov.core.captions;
