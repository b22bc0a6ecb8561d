/** The knobs of this service. */
package dev.beckon.delivery.config;
