package clinic.billing.charge;

import clinic.billing.care.Device;
import clinic.billing.care.Infusion;
import clinic.billing.care.SignedSession;

/** What a line's units count. */
public enum UnitBasis {
    /** One, whatever was done. */
    ONCE,
    /** Milligrams given, a begun milligram counting whole. */
    MG_GIVEN,
    /** One for an infusion of at least 16 minutes. */
    INFUSION_FIRST_HOUR,
    /** Each further hour; the last one counts from 31 minutes on. */
    INFUSION_FURTHER_HOURS;

    private static final int FIRST_HOUR_FROM = 16;
    private static final int HOUR = 60;
    private static final int FURTHER_HOUR_FROM = 31;
    private static final long MICROGRAMS = 1000;

    int units(SignedSession session) {
        return switch (this) {
            case ONCE -> 1;
            case MG_GIVEN -> mgGiven(session);
            case INFUSION_FIRST_HOUR -> minutes(session) >= FIRST_HOUR_FROM ? 1 : 0;
            case INFUSION_FURTHER_HOURS -> furtherHours(minutes(session));
        };
    }

    private static int mgGiven(SignedSession session) {
        Infusion infusion = session.infusion();
        if (infusion != null) {
            return wholeMg(infusion.doseMicrograms());
        }
        return session.devices().stream().mapToInt(Device::doseMg).sum();
    }

    static int wholeMg(long micrograms) {
        return Math.toIntExact(Math.ceilDiv(micrograms, MICROGRAMS));
    }

    private static int minutes(SignedSession session) {
        Infusion infusion = session.infusion();
        return infusion == null ? 0 : infusion.minutes();
    }

    private static int furtherHours(int minutes) {
        int beyond = Math.max(0, minutes - HOUR);
        return beyond / HOUR + (beyond % HOUR >= FURTHER_HOUR_FROM ? 1 : 0);
    }
}
