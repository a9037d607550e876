package clinic.session.treatment;

/** By what a patient was recognised. Two different ones make an identity check. */
public enum Identifier {
    NAME,
    BIRTH_DATE,
    PHOTO_ID,
    ADDRESS,
    PHONE
}
