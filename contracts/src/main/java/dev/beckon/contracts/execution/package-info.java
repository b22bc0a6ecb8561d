/** Commands to the execution-worker, imperative, keyed by contact. */
package dev.beckon.contracts.execution;
