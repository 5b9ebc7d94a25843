/** What Kuleshov costs and how right it is, beside its peers; run by hand, never by the tests. */
package dev.kuleshov.benchmarks;
