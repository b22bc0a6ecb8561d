/** Medians, percentiles and their table. */
package dev.beckon.benchmarks.figures;
