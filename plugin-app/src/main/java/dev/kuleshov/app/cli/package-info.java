/** The command line: each command parses, calls the pipeline, and prints. */
package dev.kuleshov.app.cli;
