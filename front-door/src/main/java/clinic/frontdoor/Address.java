package clinic.frontdoor;

import jakarta.servlet.http.HttpServletRequest;

/** This origin, as the browser that asks sees it. */
record Address(String scheme, String host, int port) {

    static Address of(HttpServletRequest request) {
        return new Address(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    String hostAndPort() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return usual ? host : host + ":" + port;
    }

    String origin() {
        return scheme + "://" + hostAndPort();
    }
}
