/** What can be set of the worker. */
package dev.beckon.worker.config;
