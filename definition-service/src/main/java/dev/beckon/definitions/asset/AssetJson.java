package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The JSON of assets, with the address under which the outside finds an uploaded file. */
@Singleton
class AssetJson {

    private final String publicUrl;

    AssetJson(@ConfigProperty(name = "beckon.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** As it stands inside a scenario. */
    ObjectNode embedded(AssetRow row) {
        ObjectNode node = row.embedded();
        return row instanceof MediaFileRow file && file.token != null
                ? node.put("url", publicUrl + "/media/" + file.token)
                : node;
    }

    /** As callers see it by itself. */
    ObjectNode view(AssetRow row) {
        ObjectNode node = embedded(row);
        if (row instanceof MediaFileRow file && file.size != null) {
            node.put("size", file.size);
        }
        return node.put("created_at", row.createdAt.toString()).put("updated_at", row.updatedAt.toString());
    }
}
