/** Final Cut Pro 7 XML ("xmeml"), the XML that Premiere, Resolve and Kdenlive exchange. */
package dev.kuleshov.core.timeline.fcp7xml;
