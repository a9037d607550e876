package clinic.journeys;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Many patients who want a visit at the same moment, over several days that have passed. */
final class Crowd implements AutoCloseable {

    private static final int DAYS = 12;
    private static final int FIRST_DAY_AGO = 300;
    private static final ZoneId ZONE = ZoneId.of(Site.ZONE);

    private final Clinic clinic;
    private final String name;
    private final int size;
    private final StaffClient desk;

    Crowd(Clinic clinic, String name, int size) {
        this.clinic = clinic;
        this.name = name;
        this.size = size;
        this.desk = clinic.staff(Clinic.FRONT_DESK);
        for (int day = 0; day < DAYS; day++) {
            desk.post("/booking/api/sites/" + Site.ID + "/days/" + day(day), null)
                    .orThrow();
        }
        for (int i = 0; i < size; i++) {
            desk.post("/booking/api/patients", Bodies.patient(patient(i), "Cara", "Crowd"))
                    .orThrow();
        }
    }

    List<Answer> bookAtOnce() throws InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers
                    .invokeAll(IntStream.range(0, size)
                            .mapToObj(i -> (Callable<Answer>) () -> book(i))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    Answer book(int i) {
        return desk.post("/booking/api/visits", visit(i));
    }

    /** Sends the whole request, and is gone before there is an answer. */
    void askAndHangUp(int i) throws IOException {
        URI door = clinic.parts().frontDoor();
        byte[] body = JsonMapper.builder().build().writeValueAsBytes(visit(i));
        String cookies = desk.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String head = String.join(
                "\r\n",
                "POST /booking/api/visits HTTP/1.1",
                "Host: " + door.getAuthority(),
                "Origin: " + door,
                "Cookie: " + cookies,
                "Content-Type: application/json",
                "Content-Length: " + body.length,
                "",
                "");
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }
    }

    private Map<String, Object> visit(int i) {
        Instant start = day(i % DAYS).atTime(9, 0).atZone(ZONE).toInstant().plus(Duration.ofMinutes(5L * i));
        return Bodies.visitAfterwards("visit-" + name + "-" + i, patient(i), start);
    }

    private String patient(int i) {
        return "patient-" + name + "-" + i;
    }

    /** Of this crowd alone. */
    private LocalDate day(int number) {
        return LocalDate.now(ZONE).minusDays(FIRST_DAY_AGO + number + (name.hashCode() & 7) * (long) DAYS);
    }

    @Override
    public void close() {
        desk.close();
    }
}
