package dev.beckon.definitions.asset;

import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The surveys in the database. */
@ApplicationScoped
class SurveyRows extends AssetRows<SurveyRow> {

    SurveyRows() {
        super(ReferenceKind.SURVEY);
    }

    @Override
    ProblemException absent(long id) {
        return ProblemException.notFound("survey_not_found", "There is no survey with id " + id);
    }
}
