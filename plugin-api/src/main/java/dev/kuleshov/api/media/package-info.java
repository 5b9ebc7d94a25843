/** What a media file is made of: streams, rates, geometry and source timecode. */
package dev.kuleshov.api.media;
