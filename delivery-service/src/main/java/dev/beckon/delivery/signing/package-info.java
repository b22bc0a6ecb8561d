/** The workspace's signing secret and how it signs outgoing requests (Standard Webhooks 1.0.0). */
package dev.beckon.delivery.signing;
