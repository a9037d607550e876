package clinic.local.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Checks a password, within the bounds of {@link LogInAttempts}. */
final class PasswordLogIn implements AuthenticationProvider {

    private static final int LONGEST_ID = 64;

    private final DaoAuthenticationProvider passwords;
    private final LogInAttempts attempts;

    PasswordLogIn(Users users, LogInAttempts attempts) {
        this.attempts = attempts;
        this.passwords = new DaoAuthenticationProvider(id -> users.find(id.strip())
                .map(user -> org.springframework.security.core.userdetails.User.withUsername(user.id())
                        .password(user.password())
                        .authorities(user.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such user")));
        this.passwords.setPasswordEncoder(Passwords.encoder());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        if (id.length() > LONGEST_ID) {
            throw new BadCredentialsException("no id is that long");
        }
        if (attempts.wait(id).isPositive()) {
            throw new LockedException("too many failed attempts");
        }
        try {
            Authentication success = passwords.authenticate(attempt);
            attempts.succeeded(id);
            return success;
        } catch (AuthenticationException e) {
            attempts.failed(id);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
