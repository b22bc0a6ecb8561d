/** What happened in an execution, past tense, one record per sprint. */
package dev.beckon.contracts.journal;
