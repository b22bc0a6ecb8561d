/** The scenarios and workspaces that this worker knows of. */
package dev.beckon.worker.definitions;
