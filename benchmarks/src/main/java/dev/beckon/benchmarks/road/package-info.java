/** The whole road, measured from outside on the packaged processes. */
package dev.beckon.benchmarks.road;
