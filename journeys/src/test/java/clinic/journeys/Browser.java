package clinic.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A headless Chromium that notes every request which would leave this machine and every error a page makes. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Two cores may be starting a service while a page is asked for. */
    private static final double PATIENCE_MS = 45_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setChromiumSandbox(false)
                    .setArgs(QUIET));
    private final List<String> requestsOutside = new CopyOnWriteArrayList<>();
    private final List<String> pageErrors = new CopyOnWriteArrayList<>();

    /** A window of its own: nobody is logged in. */
    Page window(int width, int height) {
        BrowserContext context = chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        context.onRequest(request -> {
            if (!isLocal(request.url())) {
                requestsOutside.add(request.url());
            }
        });
        context.onWebError(error -> pageErrors.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                pageErrors.add(message.text());
            }
        });
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return page;
    }

    List<String> requestsOutside() {
        return requestsOutside;
    }

    /** Uncaught script errors, and what the page's own security policy had to stop. */
    List<String> pageErrors() {
        return pageErrors;
    }

    static boolean isLocal(String url) {
        URI uri = URI.create(url);
        return switch (String.valueOf(uri.getScheme())) {
            case "data", "blob", "about" -> true;
            default -> "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        };
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser journeys need Chromium: apt-get install --no-install-recommends chromium"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
