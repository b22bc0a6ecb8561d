package dev.beckon.definitions.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.BodyFields;
import dev.beckon.definitions.template.Templates;
import dev.beckon.support.problem.Problem;
import java.time.ZoneId;
import java.util.List;

/**
 * A campaign as it would be saved.
 *
 * @param tree what was sent of the scenario that is its tree: title and actions
 * @param settings whole
 * @param faults what is wrong with the settings and the way it was sent; the tree is not looked at
 */
record CampaignDraft(ObjectNode tree, CampaignSettings settings, List<Problem.Fault> faults) {

    private static final String TITLE = "title";
    private static final String ACTIONS = "actions";
    private static final String TEMPLATE = "template_id";

    /** What a new campaign is made of: a template, or actions and rules. */
    static CampaignDraft fresh(JsonNode body, ZoneId zone, Templates templates) {
        BodyFields fields = BodyFields.of(body);
        boolean fromTemplate = fields.value(TEMPLATE).isPresent();
        CampaignDraft draft = read(CampaignSettings.NONE, fields, zone, templates);
        if (fromTemplate && fields.mentions(CampaignReader.RULES)) {
            fields.fault(
                    CampaignReader.RULES,
                    "ambiguous_creation_mode",
                    "template_id and campaign_rules exclude each other");
        }
        if (!fromTemplate && !fields.mentions(CampaignReader.RULES)) {
            fields.fault(CampaignReader.RULES, "missing_field", "campaign_rules is missing: say whom it is for");
        }
        return new CampaignDraft(draft.tree(), draft.settings(), fields.faults());
    }

    /** What a change makes of a draft. */
    static CampaignDraft over(CampaignSettings present, JsonNode body, ZoneId zone, Templates templates) {
        return read(present, BodyFields.of(body), zone, templates);
    }

    private static CampaignDraft read(CampaignSettings present, BodyFields fields, ZoneId zone, Templates templates) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (fields.value(TEMPLATE).isPresent()) {
            if (fields.mentions(ACTIONS)) {
                fields.fault(ACTIONS, "ambiguous_creation_mode", "template_id and actions exclude each other");
            }
            template(fields, templates, tree);
        }
        for (String field : List.of(TITLE, ACTIONS)) {
            if (fields.mentions(field)) {
                tree.set(field, fields.value(field).orElse(JsonNodeFactory.instance.nullNode()));
            }
        }
        CampaignSettings settings = CampaignReader.over(present, fields, zone);
        fields.rejectOthers();
        return new CampaignDraft(tree, settings, fields.faults());
    }

    /** Takes a template's title and actions; a campaign has no triggers. */
    private static void template(BodyFields fields, Templates templates, ObjectNode tree) {
        String id = fields.value(TEMPLATE).map(JsonNode::asText).orElse("");
        templates
                .definition(id)
                .ifPresentOrElse(
                        template -> tree.setAll(template.retain(TITLE, ACTIONS)),
                        () -> fields.fault(
                                TEMPLATE,
                                "unknown_template",
                                "There is no template '" + id + "'; GET /api/v1/templates lists them"));
    }
}
