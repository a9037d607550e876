package clinic.billing.claim;

import org.jspecify.annotations.Nullable;

/**
 * A payer as the directory knows it on the date of service.
 *
 * @param ediId the number by which the clearing house routes to it; null if unknown
 * @param filingDays days after the date of service in which it takes a claim
 * @param answerDays days after sending in which an answer is due
 */
public record Payer(String payerId, String name, @Nullable String ediId, int filingDays, int answerDays) {}
