/** What the engine costs without anything around it: compile, render and advance, with what they allocate. */
package dev.beckon.benchmarks.engine;
