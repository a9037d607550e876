package clinic.session.treatment;

import java.util.Set;

/** What a signature says (21 CFR 11.50 asks for name, time and meaning). */
public enum Meaning {
    AUTHOR("I observed this patient throughout, and this record is complete and true."),
    RESPONSIBLE_PRESCRIBER("I was on site and responsible for this treatment, and have reviewed this record.");

    private final String statement;

    Meaning(String statement) {
        this.statement = statement;
    }

    /** The responsible prescriber is one. */
    public boolean mayBeSaidBy(Set<String> roles) {
        return this != RESPONSIBLE_PRESCRIBER || roles.contains("PRESCRIBER");
    }

    public String statement() {
        return statement;
    }
}
