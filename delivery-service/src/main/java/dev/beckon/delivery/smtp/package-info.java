/** E-mail over SMTP (RFC 5321) with pooled connections. Sends only: bounces and replies are not read yet. */
package dev.beckon.delivery.smtp;
