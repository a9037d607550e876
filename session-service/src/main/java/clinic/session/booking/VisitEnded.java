package clinic.session.booking;

import org.jspecify.annotations.Nullable;

/** Our cut-down copy of clinic.booking.visit-cancelled.v1 and visit-missed.v1. */
record VisitEnded(String visitId, @Nullable String reason) {}
