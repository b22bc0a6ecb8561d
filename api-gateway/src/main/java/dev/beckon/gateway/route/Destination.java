package dev.beckon.gateway.route;

/** Where a request goes. */
public sealed interface Destination {

    /** The hot path: checked here and written to Kafka, without any other service. */
    record TriggerScenario() implements Destination {}

    /** The same way, for everyone whom the scenarios that listen mean. */
    record CallApiTrigger() implements Destination {}

    /** What the language knows; answered here. */
    record ShowCatalogue(CataloguePage page) implements Destination {}

    /** The pages of the catalogue. */
    enum CataloguePage {
        ACTION_TYPES,
        TRIGGER_TYPES
    }

    /** A service behind the edge. */
    record Forward(Service service) implements Destination {}

    /** Like {@link Forward} to trigger-service, which may not have stored a call yet that was accepted here. */
    record ReadTriggerCall() implements Destination {}
}
