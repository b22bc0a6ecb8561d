/** A trigger call on its way in: CloudEvents 1.0 on {@code beckon.triggers}. */
package dev.beckon.contracts.trigger;
