package dev.beckon.simulator.faults;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.AddressKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The faults in force, and the draw for each request. Safe for all threads; a change holds from the next request on.
 */
@ApplicationScoped
public class FaultBook {

    private record Page(Faults faults, Dice dice) {}

    private volatile Page page = new Page(Faults.NONE, new Dice(0));

    /** Replaces all faults; the draws start again. */
    public void replace(Faults faults) {
        page = new Page(faults, new Dice(faults.seed()));
    }

    public Faults faults() {
        return page.faults();
    }

    public ChannelFaults of(Channel channel) {
        return page.faults().of(channel);
    }

    public Dice dice() {
        return page.dice();
    }

    /** Decides what happens to a request that carries this reference. */
    public Fate decide(Channel channel, String ref) {
        var now = page;
        var faults = now.faults().of(channel);
        var dice = now.dice();
        return new Fate(dice.pause(faults.delayMs(), "delay", ref), turn(faults, dice, ref));
    }

    /** Whether the channel cannot reach an address. */
    public boolean unreachable(Channel channel, String address) {
        return names(of(channel).unreachable(), address);
    }

    /** Whether the phone at an address is switched off. */
    public boolean offline(Channel channel, String address) {
        return names(of(channel).offline(), address);
    }

    /** Whether a message cannot be taken back; the same however often it is tried. */
    public boolean staysForGood(Channel channel, String ref) {
        var now = page;
        return now.dice().settled(now.faults().of(channel).revokeFailRate(), "revoke fails", ref);
    }

    private static boolean names(List<String> addresses, String address) {
        return !addresses.isEmpty() && addresses.stream().map(AddressKey::of).anyMatch(AddressKey.of(address)::equals);
    }

    private static Fate.Turn turn(ChannelFaults faults, Dice dice, String ref) {
        if (dice.happens(faults.cutBeforeAccept(), "cut before", ref)) {
            return new Fate.CutBefore();
        }
        if (dice.happens(faults.error().rate(), "error", ref)) {
            return new Fate.Fail(faults.error());
        }
        return dice.happens(faults.cutAfterAccept(), "cut after", ref) ? new Fate.CutAfter() : new Fate.Proceed();
    }
}
