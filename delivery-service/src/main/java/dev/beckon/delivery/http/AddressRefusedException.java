package dev.beckon.delivery.http;

import java.net.UnknownHostException;

/** A host has addresses, and none of them may be connected to. */
public final class AddressRefusedException extends UnknownHostException {

    AddressRefusedException(String host) {
        super(host + " has no public address");
    }
}
