/** Those who wait at an action that a newer version has removed or changed, brought to where its author wants them. */
package dev.beckon.triggers.move;
