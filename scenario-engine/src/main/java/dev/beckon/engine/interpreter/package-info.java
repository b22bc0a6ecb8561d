/**
 * What happens: plan, state and input give a new state and events. Reading order: {@code Interpreter} takes an input;
 * {@code Replies}, {@code Receipts}, {@code Timers}, {@code Arrivals} and {@code Departures} say what each means to an
 * execution at {@code Rest}; {@code Course} follows the tree from there, {@code Step} by step, each kind of action a
 * record of its own; {@code Walk} is the sprint under way. The {@code …Text} records are the parts of a message,
 * compiled.
 */
package dev.beckon.engine.interpreter;
