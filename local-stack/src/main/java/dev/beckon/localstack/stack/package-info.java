/** All processes of the system on this machine: what they are, how they start, in which order they stop. */
package dev.beckon.localstack.stack;
