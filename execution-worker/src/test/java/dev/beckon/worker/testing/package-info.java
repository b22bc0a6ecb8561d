/** The worker on a test driver: scenarios to run, people to run them for, and a clock that tests move. */
package dev.beckon.worker.testing;
