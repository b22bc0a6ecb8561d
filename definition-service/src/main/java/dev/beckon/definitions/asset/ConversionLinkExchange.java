package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Conversion links in bundles. */
@Singleton
class ConversionLinkExchange extends AssetExchange<ConversionLinkRow> {

    ConversionLinkExchange(ConversionLinkRows rows, AssetStore store) {
        super(rows, store, "url");
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
