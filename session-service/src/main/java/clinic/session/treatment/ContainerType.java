package clinic.session.treatment;

/** How the drug is sold. What is left of a single-dose container is waste that a payer may be told of. */
public enum ContainerType {
    SINGLE_DOSE,
    MULTI_DOSE
}
