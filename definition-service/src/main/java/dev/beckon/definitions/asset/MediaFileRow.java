package dev.beckon.definitions.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A medium: an address elsewhere, or a file that was uploaded, whose bytes are only read by {@link MediaContents}. */
@Entity
@Table(name = "media_file")
class MediaFileRow extends AssetRow {

    String type;
    String filename;
    String mimeType;
    Integer size;

    /** Null for an uploaded file. */
    String url;

    /** Names an uploaded file to the outside; nobody can guess it. */
    @Column(updatable = false)
    String token;

    /** Written once; reads go past the entity, which is loaded without it. */
    @Basic
    @Column(updatable = false)
    @ColumnTransformer(read = "null::bytea")
    byte[] content;

    @Override
    ObjectNode embedded() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            node.put("id", id);
        }
        node.put("type", type);
        if (url != null) {
            node.put("url", url);
        }
        if (filename != null) {
            node.put("filename", filename);
        }
        return mimeType == null ? node : node.put("mime_type", mimeType);
    }
}
