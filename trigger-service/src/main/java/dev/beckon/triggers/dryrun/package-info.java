/**
 * Calls that only ask what would happen: each contact gets the verdict it would get, some of them the messages too, and
 * nothing is started, sent or counted.
 */
package dev.beckon.triggers.dryrun;
