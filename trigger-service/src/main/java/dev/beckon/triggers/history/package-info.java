/** Looking at calls, executions and messages: read-only, page by page. The writing is done in rows, elsewhere. */
package dev.beckon.triggers.history;
