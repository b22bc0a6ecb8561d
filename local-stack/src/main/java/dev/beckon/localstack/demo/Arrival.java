package dev.beckon.localstack.demo;

/**
 * A message that reached somebody.
 *
 * @param channel {@code whatsapp}, {@code rcs}, {@code sms} or {@code email}
 * @param to their address
 * @param text as they read it
 */
record Arrival(String channel, String to, String text) {}
