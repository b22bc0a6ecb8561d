/** What plain JDBC needs written once: transactions, and PostgreSQL's advisory locks. */
package dev.beckon.support.database;
