/**
 * Scenarios written by a language model from a prompt. A job is a row, so that a restart loses none; what the model says is
 * believed only after the same validation that every scenario goes through.
 */
package dev.beckon.definitions.generation;
