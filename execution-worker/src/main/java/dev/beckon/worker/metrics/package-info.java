/** What the worker counts. */
package dev.beckon.worker.metrics;
