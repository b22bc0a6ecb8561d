package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A link whose clicks count as conversions. */
@Entity
@Table(name = "conversion_link")
class ConversionLinkRow extends AssetRow {

    String title;

    /** May be a template. */
    String url;

    @Override
    ObjectNode embedded() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            node.put("id", id);
        }
        if (title != null) {
            node.put("title", title);
        }
        return node.put("url", url);
    }
}
