/** How plain values (texts, numbers, booleans) compare: the same in rules, in texts and in a database. */
package dev.beckon.engine.value;
