/**
 * The engine's rules as SQL conditions on contacts and their events. They mean here what the engine makes of them in
 * memory: what compares as a number there compares as a number here, and so on.
 */
package dev.beckon.triggers.rule;
