/** Makes what a generated film sounds like: speech, music with a beat, rooms. */
package dev.kuleshov.footage.sound;
