/** Contact files, CSV or NDJSON: streamed in, stored in batches, answered with a report on each bad line. */
package dev.beckon.triggers.imports;
