/** Workspaces and the API keys that open them. */
package dev.beckon.definitions.access;
