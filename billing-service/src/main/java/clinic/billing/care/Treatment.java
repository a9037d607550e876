package clinic.billing.care;

public enum Treatment {
    ESKETAMINE,
    IV_KETAMINE;

    /** As staff say it. */
    public String words() {
        return switch (this) {
            case ESKETAMINE -> "esketamine";
            case IV_KETAMINE -> "IV ketamine";
        };
    }
}
