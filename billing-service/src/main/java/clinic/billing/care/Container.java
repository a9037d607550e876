package clinic.billing.care;

/** How a drug is sold. Only what is left in a single-dose container counts as discarded for a payer. */
public enum Container {
    SINGLE_DOSE,
    MULTI_DOSE
}
