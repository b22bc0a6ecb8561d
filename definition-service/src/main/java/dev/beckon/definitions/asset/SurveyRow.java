package dev.beckon.definitions.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A named list of questions, as their author wrote them. */
@Entity
@Table(name = "survey")
class SurveyRow extends AssetRow {

    String title;

    /** A JSON array. */
    String questions;

    JsonNode questionList() {
        try {
            return Json.MAPPER.readTree(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Survey " + id + " holds no JSON", e);
        }
    }

    @Override
    ObjectNode embedded() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            node.put("id", id);
        }
        node.put("title", title);
        node.set("questions", questionList());
        return node;
    }
}
