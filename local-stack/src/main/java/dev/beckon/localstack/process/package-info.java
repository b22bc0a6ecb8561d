/** Processes of this machine: started so that they end with their starter, recognised again, and ended. */
package dev.beckon.localstack.process;
