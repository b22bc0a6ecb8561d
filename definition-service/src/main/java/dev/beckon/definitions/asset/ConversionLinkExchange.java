package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.inject.Singleton;

/** Conversion links in bundles. */
@Singleton
class ConversionLinkExchange extends AssetExchange<ConversionLinkRow> {

    ConversionLinkExchange(ConversionLinkRows rows, AssetStore store) {
        super(rows, store);
    }

    @Override
    String likeness() {
        return "url = ?2";
    }

    @Override
    Object[] parameters(WorkspaceId workspace, ObjectNode exported) {
        return new Object[] {workspace.value(), text(exported, "url")};
    }

    @Override
    ConversionLinkRow row(ObjectNode exported) {
        ConversionLinkRow row = new ConversionLinkRow();
        new ConversionLinkRequest(text(exported, "title"), text(exported, "url"))
                .checked(true)
                .applyTo(row);
        return row;
    }
}
