package clinic.x12.remittance;

/**
 * A remark code, from MIA, MOA or LQ.
 *
 * @param list code list, HE for remittance advice remark codes
 */
public record Remark(String list, String code) {}
