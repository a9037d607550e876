package clinic.x12.remittance;

import java.time.LocalDate;

/** DTM: a date and the qualifier that says of what, such as 472 service, 232 and 233 statement period, 050 received. */
public record Dated(String qualifier, LocalDate date) {}
