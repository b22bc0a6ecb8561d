package dev.beckon.triggers.apitrigger;

/** Why a call of an API trigger starts nothing. */
final class ApiTriggerFailures {

    static final String NOT_FOUND = "api_trigger_not_found";
    static final String INACTIVE = "api_trigger_inactive";
    /** No active scenario has a trigger of this API trigger. */
    static final String NOBODY_LISTENS = "no_scenario_listens";
    /** Scenarios listen, but the filter of each refuses the parameters. */
    static final String FILTERED_OUT = "no_filter_matched";

    private ApiTriggerFailures() {}
}
