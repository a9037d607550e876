package clinic.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerTestRuleTest {

    @Test
    void every_test_of_the_platform_on_real_servers_also_runs_in_containers() {
        ServerTestRule.check("clinic.platform");
    }

    @Test
    void a_package_in_which_the_rule_finds_nothing_is_refused() {
        assertThatThrownBy(() -> ServerTestRule.check("clinic.platform.security"))
                .hasMessageContaining("tests on real servers");
    }
}
