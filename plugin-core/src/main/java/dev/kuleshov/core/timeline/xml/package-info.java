/** Writing and safely reading the XML that several timeline formats are made of. */
package dev.kuleshov.core.timeline.xml;
