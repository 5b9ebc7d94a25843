/** An edit as tracks of clips, gaps and markers, free of any editor's file format. */
package dev.kuleshov.api.timeline;
