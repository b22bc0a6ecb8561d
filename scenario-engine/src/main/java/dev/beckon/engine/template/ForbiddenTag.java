package dev.beckon.engine.template;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;

/** A tag of Pebble that is not offered, so that an author reads that instead of "unexpected". */
record ForbiddenTag(String tag) implements TokenParser {

    @Override
    public String getTag() {
        return tag;
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        throw new TemplateSyntaxException(
                TemplateSyntaxException.Reason.FORBIDDEN,
                token.getLineNumber(),
                "the tag '" + tag + "' is not available; there are if and for");
    }
}
