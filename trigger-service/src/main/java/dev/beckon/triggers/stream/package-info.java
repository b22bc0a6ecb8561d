/** Reading topics in poll batches: wait while something is down, isolate what is poison, lose nothing. */
package dev.beckon.triggers.stream;
