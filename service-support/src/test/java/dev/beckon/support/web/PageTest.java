package dev.beckon.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.support.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theExtraRowOnlyTellsThatThereAreMore() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Object::toString);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decodeLong(page.nextCursor(), 0)).isEqualTo(2);
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.of(List.of(1, 2), 2, Object::toString).nextCursor()).isNull();
    }

    @Test
    void aForeignCursorAndAnAbsurdLimitAreRefused() {
        for (String cursor : List.of("%%%", "MTIz", Cursor.encode("abc"))) {
            assertThatThrownBy(() -> Cursor.decodeLong(cursor, 0))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("invalid_cursor");
        }
        assertThatThrownBy(() -> Page.limit(0)).hasMessageContaining("invalid_limit");
        assertThatThrownBy(() -> Page.limit(201)).hasMessageContaining("invalid_limit");
    }
}
