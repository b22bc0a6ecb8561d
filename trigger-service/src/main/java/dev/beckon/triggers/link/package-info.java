/** Tracked links: where each leads, and who followed it. */
package dev.beckon.triggers.link;
