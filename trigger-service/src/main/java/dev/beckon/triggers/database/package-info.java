/** Multi-row SQL: many rows travel in one statement, as arrays that the database unnests. */
package dev.beckon.triggers.database;
