/** Many callers, one database statement: work that comes in while a batch is under way makes the next one. */
package dev.beckon.delivery.batch;
