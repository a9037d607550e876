package clinic.billing.testing;

/** What a payer sends back, segment by segment. */
public final class PayerFiles {

    private PayerFiles() {}

    private static String envelope(String code, String version, String set, String control, String segments) {
        int count = (int) segments.chars().filter(c -> c == '~').count() + 2;
        return "ISA*00*          *00*          *ZZ*CLEARING       *ZZ*COTTONWOOD     *260302*1200*^*00501*"
                + control + "*0*T*:~GS*" + code + "*CLEARING*COTTONWOOD*20260302*1200*" + Integer.parseInt(control)
                + "*X*" + version + "~ST*" + set + "*0001" + (set.equals("835") ? "" : "*" + version) + "~" + segments
                + "SE*" + count + "*0001~GE*1*" + Integer.parseInt(control) + "~IEA*1*" + control + "~";
    }

    /** The groups of two files in one interchange. */
    public static String together(String first, String second) {
        String group = second.substring(second.indexOf("GS*"), second.indexOf("IEA*"));
        int end = first.indexOf("IEA*");
        return first.substring(0, end) + group + first.substring(end).replace("IEA*1*", "IEA*2*");
    }

    /** @param outcome A or R */
    public static String setAcknowledgement(String group, String set, String outcome, String control) {
        return envelope(
                "FA",
                "005010X231A1",
                "999",
                control,
                "AK1*HC*" + group + "*005010X222A1~AK2*837*" + set + "*005010X222A1~IK5*" + outcome
                        + (outcome.equals("A") ? "" : "*5") + "~AK9*" + outcome + "*1*1*"
                        + (outcome.equals("A") ? 1 : 0)
                        + "~");
    }

    /**
     * @param batchId of the submission that is answered
     * @param category A2 accepts
     */
    public static String claimAcknowledgement(
            String batchId, String claimNumber, String cents, String category, String control) {
        String status = "STC*" + category + ":20*20260302*" + (category.equals("A2") ? "WQ" : "U") + "*" + cents + "~";
        return envelope(
                "HN",
                "005010X214",
                "277",
                control,
                "BHT*0085*08*X" + control + "*20260302*1200*TH~HL*1**20*1~NM1*PR*2*CASCADE*****PI*84146~"
                        + "TRN*1*R" + control + "~DTP*050*D8*20260302~DTP*009*D8*20260302~"
                        + "HL*2*1*21*1~NM1*41*2*COTTONWOOD*****46*COTTONWOOD~TRN*2*"
                        + batchId.replace("batch-", "") + "~STC*A1:19:PR*20260302*WQ*"
                        + cents
                        + "~QTY*90*1~AMT*YU*" + cents + "~HL*3*2*19*1~NM1*85*2*COTTONWOOD*****XX*1234567893~TRN*1*0~"
                        + "HL*4*3*PT~NM1*QC*1*OBRIEN*MARISOL****MI*W123456789~TRN*2*" + claimNumber + "~" + status
                        + (category.equals("A2") ? "REF*1K*ICN" + claimNumber + "~" : "")
                        + "DTP*472*D8*20261123~");
    }

    /** One claim with one line; {@code adjustments} are CAS segments of the line. */
    public static String remittance(
            String claimNumber,
            String charge,
            String paid,
            String says,
            String adjustments,
            String trace,
            String control) {
        return remittance(says, trace, control, claim(claimNumber, "1", charge, paid, says, adjustments));
    }

    /** @param claims each as {@link #claim} gives it */
    public static String remittance(String payment, String trace, String control, String... claims) {
        return envelope(
                "HP",
                "005010X221A1",
                "835",
                control,
                "BPR*I*" + payment + "*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260302~"
                        + "TRN*1*" + trace + "*1512345678~DTM*405*20260301~N1*PR*CASCADE PPO~N3*1 MAIN~"
                        + "N4*DENVER*CO*80202~PER*BL*TECH*TE*8005551212~N1*PE*COTTONWOOD*XX*1234567893~LX*1~"
                        + String.join("", claims));
    }

    /** @param status CLP02 */
    public static String claim(String claimNumber, String status, String charge, String paid, String adjustments) {
        return claim(claimNumber, status, charge, paid, paid, adjustments);
    }

    private static String claim(
            String claimNumber, String status, String charge, String paid, String says, String adjustments) {
        return "CLP*" + claimNumber + "*" + status + "*" + charge + "*" + says + "**12*ICN" + claimNumber
                + "*11*1~NM1*QC*1*OBRIEN*MARISOL****MI*W123456789~SVC*HC:J0013*" + charge + "*" + paid
                + "**56~DTM*472*20261123~" + adjustments + "REF*6R*" + claimNumber + "-1~";
    }
}
