/** The senders registered with the providers: where their webhooks go and which secrets sign them. */
package dev.beckon.simulator.accounts;
