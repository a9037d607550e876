package clinic.billing.edi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BillingTest
class AloneTest {

    @Autowired
    Alone alone;

    @Test
    void while_one_is_at_it_another_leaves_it_and_does_it_later() {
        List<String> done = new ArrayList<>();

        alone.unlessAnotherDoes("test", () -> {
            done.add("first");
            alone.unlessAnotherDoes("test", () -> done.add("meanwhile"));
            alone.unlessAnotherDoes("other", () -> done.add("another thing"));
        });
        alone.unlessAnotherDoes("test", () -> done.add("later"));

        assertThat(done).containsExactly("first", "another thing", "later");
    }
}
