/** The program behind {@code ./run}. */
package dev.beckon.localstack.launcher;
