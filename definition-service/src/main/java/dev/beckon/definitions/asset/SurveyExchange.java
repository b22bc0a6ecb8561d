package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Surveys in bundles. */
@Singleton
class SurveyExchange extends AssetExchange<SurveyRow> {

    SurveyExchange(SurveyRows rows, AssetStore store) {
        super(rows, store, "title");
    }

    @Override
    SurveyRow row(ObjectNode exported) {
        SurveyRow row = new SurveyRow();
        new SurveyRequest(text(exported, "title"), exported.get("questions"))
                .checked(true)
                .applyTo(row);
        return row;
    }
}
