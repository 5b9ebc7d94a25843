package dev.kuleshov.app.panel.http;

/** What a caller must show. */
public enum Access {
  /** Nothing: the panel's own files. */
  OPEN,
  /** The token, in the header {@code Authorization: Bearer …}. */
  TOKEN,
  /** The ticket, as part of the address: for what a browser fetches without headers of ours. */
  TICKET
}
