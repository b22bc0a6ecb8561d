/** Workspaces, API keys, scenarios and their versions: the one place where they change, told to the others over Kafka. */
package dev.beckon.definitions;
