/** What Kuleshov saw and heard in a media file, from shots to the film's emotional arc. */
package dev.kuleshov.api.analysis;
