package dev.beckon.triggers.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.CampaignRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whom a call is for and at what pace, settled when it begins.
 *
 * @param rules folders and segments meant and left out; empty when not chosen so
 * @param filter rules on contacts in canonical form; null when not chosen so. Without both, everybody who has agreed to
 *     be written to somewhere is meant.
 * @param segments the rules, at that time, of all segments that are named directly or by another segment
 * @param perSecond most contacts started a second; null for no bound
 * @param evenly contacts taken a second, whatever becomes of them; null for no bound
 * @param waves when whom, in order; empty for everybody at once
 * @param homeZone IANA name of the zone of contacts without one; null without waves
 * @param begunAt what counts back from now counts back from here
 */
record AudiencePlan(
        List<CampaignRule> rules,
        JsonNode filter,
        Map<Long, JsonNode> segments,
        Double perSecond,
        Double evenly,
        List<Wave> waves,
        String homeZone,
        Instant begunAt) {

    AudiencePlan {
        rules = rules == null ? List.of() : List.copyOf(rules);
        segments = segments == null ? Map.of() : Map.copyOf(segments);
        waves = waves == null ? List.of() : List.copyOf(waves);
    }

    /** The same, so many contacts a second. */
    AudiencePlan takenEvenly(double aSecond) {
        return new AudiencePlan(rules, filter, segments, perSecond, aSecond, waves, homeZone, begunAt);
    }

    /**
     * Contacts that are due together.
     *
     * @param zones IANA names; empty for everybody whom no wave before has met
     * @param leftOut whether they are not started, as their time was past before it began
     */
    record Wave(Instant at, List<String> zones, boolean leftOut) {

        Wave {
            zones = zones == null ? List.of() : List.copyOf(zones);
        }

        Wave(Instant at, List<String> zones) {
            this(at, zones, false);
        }

        boolean isSweep() {
            return zones.isEmpty();
        }
    }
}
