/** Requests to, and answers of, a text generator. */
package dev.kuleshov.api.text;
