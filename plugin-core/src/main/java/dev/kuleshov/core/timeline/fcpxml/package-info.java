/** Final Cut Pro XML. */
package dev.kuleshov.core.timeline.fcpxml;
