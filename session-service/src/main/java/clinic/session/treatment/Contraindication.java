package clinic.session.treatment;

/** Label contraindications of esketamine; asked before ketamine infusions as well. */
public enum Contraindication {
    ANEURYSMAL_VASCULAR_DISEASE,
    ARTERIOVENOUS_MALFORMATION,
    INTRACEREBRAL_HAEMORRHAGE,
    HYPERSENSITIVITY
}
