/** The compacted topics that the edge keeps in memory, and whether they are complete yet. */
package dev.beckon.gateway.view;
