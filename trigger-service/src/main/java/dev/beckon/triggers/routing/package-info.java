/**
 * What happens to contacts starts the scenarios that listen for it. The calls are stored with what happened, in one
 * transaction, and go the way of all calls; their ids follow from what happened, so each comes once.
 *
 * <p>What an execution does to its contact starts no scenario that led to it, and nothing any more once {@link
 * dev.beckon.triggers.cause.Cause#LONGEST} scenarios have started one another. A message starts something only when
 * nobody waited for it: an answer belongs to the question.
 */
package dev.beckon.triggers.routing;
