/** What became of each contact that a call names: exactly one verdict, which ends started, skipped or failed. */
package dev.beckon.triggers.verdict;
