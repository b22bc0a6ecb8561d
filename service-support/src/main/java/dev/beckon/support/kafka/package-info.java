/** Writing typed records, and keeping a compacted topic in memory. */
package dev.beckon.support.kafka;
