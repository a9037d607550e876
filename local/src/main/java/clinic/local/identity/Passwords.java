package clinic.local.identity;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are made up and kept. */
final class Passwords {

    /** No 0/O and no 1/l: people read these from a terminal and type them. 56 letters, 16 of them: 92 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));

    private Passwords() {}

    static PasswordEncoder encoder() {
        return ENCODER;
    }

    static String generate() {
        StringBuilder password = new StringBuilder(LENGTH + 3);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    static String encode(String password) {
        String encoded = ENCODER.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the encoder gave nothing");
        }
        return encoded;
    }
}
