/** What the worker keeps of each contact, and the stores that keep it. */
package dev.beckon.worker.state;
