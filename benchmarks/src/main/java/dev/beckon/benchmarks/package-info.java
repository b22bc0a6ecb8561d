/** The performance table. A figure without its limit from the same run says nothing. */
package dev.beckon.benchmarks;
