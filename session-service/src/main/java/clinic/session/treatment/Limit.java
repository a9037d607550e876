package clinic.session.treatment;

/** One measure of a reading that passed its limit. */
public record Limit(Measure measure, int value, int limit) {

    /** What was measured, with the words and the unit that a clinician reads. */
    public enum Measure {
        SYSTOLIC("systolic", "mmHg"),
        DIASTOLIC("diastolic", "mmHg"),
        HEART_RATE("heart rate", "/min"),
        SPO2("SpO₂", "%"),
        SEDATION("sedation", "MOAA/S"),
        DISSOCIATION("dissociation", "CADSS-6");

        private final String label;
        private final String unit;

        Measure(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }
    }

    public String words() {
        return measure.label + " " + value + " " + measure.unit + " (limit " + limit + ")";
    }
}
