/** People of a workspace: reading what callers send, deciding what changes, storing it and telling the others. */
package dev.beckon.triggers.contact;
