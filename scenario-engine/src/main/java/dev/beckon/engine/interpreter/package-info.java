/** What happens: plan, state and input give a new state and events. */
package dev.beckon.engine.interpreter;
