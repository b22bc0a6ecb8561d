/** The compacted topics that the edge keeps in memory, whether they are complete yet, and how to look into them. */
package dev.beckon.gateway.view;
