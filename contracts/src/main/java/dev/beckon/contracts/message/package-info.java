/** Messages on their way out, their outcomes, and what people sent back. */
package dev.beckon.contracts.message;
