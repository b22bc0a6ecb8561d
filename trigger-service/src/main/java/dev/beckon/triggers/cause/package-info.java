/**
 * What led to a change: a person or another system, or the scenarios whose executions made it. Keeps scenarios from
 * starting each other for ever.
 */
package dev.beckon.triggers.cause;
