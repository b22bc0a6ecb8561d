/**
 * What happens to contacts: told by callers and by this system, stored once, and handed to the executions that wait for
 * it.
 */
package dev.beckon.triggers.event;
