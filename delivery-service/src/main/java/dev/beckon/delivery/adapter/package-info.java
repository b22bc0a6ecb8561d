/** What every provider's adapter is to the rest: a send with a closed set of outcomes. Knows no provider. */
package dev.beckon.delivery.adapter;
