package dev.beckon.definitions.asset;

import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The conversion links in the database. */
@ApplicationScoped
class ConversionLinkRows extends AssetRows<ConversionLinkRow> {

    ConversionLinkRows() {
        super(ReferenceKind.CONVERSION_LINK);
    }

    @Override
    ProblemException absent(long id) {
        return ProblemException.notFound("conversion_link_not_found", "There is no conversion link with id " + id);
    }
}
