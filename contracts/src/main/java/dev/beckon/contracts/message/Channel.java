package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A way to reach a person. */
public enum Channel {
    @JsonProperty("whatsapp")
    WHATSAPP,
    @JsonProperty("rcs")
    RCS,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("email")
    EMAIL;

    /** The word on the wire: {@code whatsapp}, {@code rcs}, {@code sms} or {@code email}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
