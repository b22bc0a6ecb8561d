/** Who may call: workspaces and API keys as definition-service publishes them. */
package dev.beckon.contracts.access;
