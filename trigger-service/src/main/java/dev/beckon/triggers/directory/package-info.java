/** What this service knows of workspaces and scenarios: in memory, from the compacted topics. */
package dev.beckon.triggers.directory;
