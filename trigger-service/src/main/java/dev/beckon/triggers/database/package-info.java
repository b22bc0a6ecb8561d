/**
 * Talking to PostgreSQL: transactions and their failures, JSONB, and many rows in one statement, as arrays that it
 * unnests.
 */
package dev.beckon.triggers.database;
