/** The process: configuration, wiring and readiness. */
package dev.beckon.worker.service;
