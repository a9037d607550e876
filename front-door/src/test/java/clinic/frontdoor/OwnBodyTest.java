package clinic.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class OwnBodyTest {

    private final AtomicReference<InputStream> kept = new AtomicReference<>();

    @Test
    void a_body_is_read_as_it_came_while_the_request_lasts() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("a reading".getBytes(StandardCharsets.UTF_8));

        new OwnBody()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, _) -> assertThat(asked.getInputStream().readAllBytes())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("a reading"));
    }

    @Test
    void who_goes_on_reading_after_the_request_gets_nothing_of_the_next_one() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("a reading".getBytes(StandardCharsets.UTF_8));
        new OwnBody().doFilter(request, new MockHttpServletResponse(), (asked, _) -> kept.set(asked.getInputStream()));

        assertThatThrownBy(() -> kept.get().read())
                .isInstanceOf(IOException.class)
                .hasMessage("this request is over");
    }

    @Test
    void a_request_is_not_over_before_a_read_that_is_under_way() throws Exception {
        CountDownLatch bytes = new CountDownLatch(1);
        CountDownLatch reading = new CountDownLatch(1);
        FutureTask<Integer> late = new FutureTask<>(() -> kept.get().read());
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(slow(reading, bytes));
            }
        };
        FutureTask<Boolean> asking = new FutureTask<>(() -> {
            new OwnBody().doFilter(request, new MockHttpServletResponse(), (asked, _) -> {
                kept.set(asked.getInputStream());
                Thread.ofVirtual().start(late);
                await(reading);
            });
            return true;
        });
        Thread thread = Thread.ofPlatform().start(asking);

        Awaitility.await()
                .until(() -> reading.getCount() == 0
                        && thread.getState() == Thread.State.WAITING
                        && late.state() == FutureTask.State.RUNNING);
        assertThat(asking.isDone()).isFalse();
        bytes.countDown();

        assertThat(late.get(10, TimeUnit.SECONDS)).isEqualTo('x');
        assertThat(asking.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One byte that comes when it is let come. */
    private static InputStream slow(CountDownLatch reading, CountDownLatch bytes) {
        return new InputStream() {
            @Override
            public int read() {
                reading.countDown();
                await(bytes);
                return 'x';
            }
        };
    }
}
