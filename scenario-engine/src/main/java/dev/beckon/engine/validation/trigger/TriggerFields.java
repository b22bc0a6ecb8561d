package dev.beckon.engine.validation.trigger;

import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.ConditionTest.Rules;
import dev.beckon.engine.definition.KeywordMatch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.Reference;
import dev.beckon.engine.validation.body.SendPlan;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.IdType;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import dev.beckon.engine.validation.rule.RuleScope;
import dev.beckon.engine.validation.rule.RulesType;
import java.util.List;

/** The fields of triggers' options. */
public final class TriggerFields {

    public static final Field<Long> API_TRIGGER_ID =
            Field.required("api_trigger_id", new IdType(Reference.Kind.API_TRIGGER), "the API trigger that is called");
    public static final Field<Rules> CALL_FILTER =
            Field.of("filter", RulesType.of(RuleScope.CALL), "rules on params.* that a call must satisfy");
    public static final Field<Audience> AUDIENCE =
            Field.of("audience", new AudienceShape(), "for whom; absent for every contact with an address and consent");

    public static final Field<String> EVENT =
            Field.required("event", TextType.plain(Limits.MAX_NAME_LENGTH), "the event's name");
    public static final Field<Rules> EVENT_FILTER =
            Field.of("filter", RulesType.of(RuleScope.PAST_EVENT), "rules on event.* that the event must satisfy");

    public static final Field<Rules> CONTACT_FILTER = Field.of(
            "filter", RulesType.of(RuleScope.CHANGED_CONTACT), "rules on contact.* that the contact must satisfy");
    public static final Field<List<String>> PROPERTIES = Field.of(
                    "properties",
                    ListType.of(TextType.plain(Limits.MAX_NAME_LENGTH), 0, Limits.MAX_WATCHED_PROPERTIES),
                    "names of which one must have changed; absent for any change")
            .or(List.of());

    public static final Field<KeywordMatch> MATCH = Field.of(
                    "match",
                    WordType.of(KeywordMatch.values(), KeywordMatch::wireName, "match"),
                    "whether any keyword, or all, must be among the words, or one be the whole message")
            .or(KeywordMatch.ANY);
    public static final Field<List<String>> KEYWORDS = Field.of(
                    "keywords",
                    ListType.of(TextType.plain(Limits.MAX_NAME_LENGTH), 0, Limits.MAX_KEYWORDS),
                    "compared without regard to case and accents; absent for every message")
            .or(List.of());
    public static final Field<List<Channel>> CHANNELS = Field.of(
                    "channels", SendPlan.CHANNELS.type(), "on these channels only")
            .or(List.of());

    public static final Field<List<Long>> FOLDER_IDS = Field.of(
                    "folder_ids",
                    ListType.of(new IdType(Reference.Kind.FOLDER), 0, Limits.MAX_FOLDERS)
                            .distinctBy(id -> id, "folder"),
                    "one of these folders; absent for any")
            .or(List.of());

    public static final Field<Long> SEGMENT_ID =
            Field.required("segment_id", new IdType(Reference.Kind.SEGMENT), "the segment that is entered");

    private TriggerFields() {}
}
