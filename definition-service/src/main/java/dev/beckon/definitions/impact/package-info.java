/** What a change means for those who are under way: how many wait where, and what shall become of them. */
package dev.beckon.definitions.impact;
