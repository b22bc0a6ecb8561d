package dev.beckon.simulator.faults;

import dev.beckon.contracts.message.Channel;

/**
 * All faults in force; a channel that is left out is faultless.
 *
 * @param seed with the same seed and the same messages the same requests meet a fault; 0 unless given
 */
public record Faults(long seed, ChannelFaults whatsapp, ChannelFaults rcs, ChannelFaults sms, ChannelFaults email) {

    /** Everything works. */
    public static final Faults NONE = new Faults(0, null, null, null, null);

    public Faults {
        whatsapp = whatsapp == null ? ChannelFaults.NONE : whatsapp;
        rcs = rcs == null ? ChannelFaults.NONE : rcs;
        sms = sms == null ? ChannelFaults.NONE : sms;
        email = email == null ? ChannelFaults.NONE : email;
    }

    public ChannelFaults of(Channel channel) {
        return switch (channel) {
            case WHATSAPP -> whatsapp;
            case RCS -> rcs;
            case SMS -> sms;
            case EMAIL -> email;
        };
    }
}
