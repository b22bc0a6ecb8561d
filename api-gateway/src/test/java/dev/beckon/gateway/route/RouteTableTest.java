package dev.beckon.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    @Test
    void noRouteIsThereTwice() {
        List<String> routes = RouteTable.all().stream()
                .map(route -> route.method() + ' ' + route.path())
                .toList();
        assertThat(routes).doesNotHaveDuplicates();
    }
}
