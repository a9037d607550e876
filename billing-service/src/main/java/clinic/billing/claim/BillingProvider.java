package clinic.billing.claim;

/** Who bills: the clinic as payers know it, from a date on. */
public record BillingProvider(
        String name,
        String npi,
        String taxId,
        String taxonomy,
        String line,
        String city,
        String state,
        String postalCode,
        String contactName,
        String contactPhone) {}
