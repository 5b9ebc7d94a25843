/** CMX 3600 edit decision lists. */
package dev.kuleshov.core.timeline.edl;
