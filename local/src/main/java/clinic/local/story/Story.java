package clinic.local.story;

import clinic.local.http.LogInRefused;
import clinic.local.http.UnexpectedAnswer;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One day of the clinic, from the front desk to the last cent. */
public final class Story {

    private final Teller teller;
    private final Staff staff;
    private final Path clearingHouse;
    private final Outage billing;

    /**
     * @param clearingHouse directory that billing and the payer simulator share
     * @param billing takes billing-service away for a part of the day
     */
    public Story(PrintStream out, URI frontDoor, Staff staff, Path clearingHouse, Outage billing) {
        this.teller = new Teller(out, frontDoor);
        this.staff = staff;
        this.clearingHouse = clearingHouse;
        this.billing = billing;
    }

    /**
     * Plays the day.
     *
     * @return number of steps that were verified, which is all of them
     * @throws NotAsTold when a step did not come out as it should
     */
    public int play() {
        Instant began = Instant.now();
        try {
            day();
        } catch (UnexpectedAnswer | LogInRefused | UncheckedIOException e) {
            NotAsTold failed = new NotAsTold(teller.doing(), String.valueOf(e.getMessage()));
            failed.initCause(e);
            throw failed;
        }
        teller.chapter("All " + teller.verified() + " steps were verified, in "
                + Duration.between(began, Instant.now()).toSeconds() + " s.");
        return teller.verified();
    }

    private void day() {
        new Opening(teller, staff).setUp();
        FrontDesk desk = new FrontDesk(teller, staff.frontDesk());
        desk.register();
        List<Treated> day = desk.bookTheDay();
        BillingOffice office = new BillingOffice(teller, staff.billing(), clearingHouse);
        office.agreeWithThePayer(day);
        teller.chapter("The chairs");
        List<Chair> chairs = day.stream().map(this::chair).toList();
        day.forEach(desk::checkIn);
        chairs.forEach(Chair::treat);
        Handover handover = new Handover(teller, staff.clinician(), billing);
        handover.billingGoesAway();
        teller.doing("log in again to sign");
        staff.clinician().stepUp();
        chairs.forEach(Chair::sign);
        handover.gapShows(day);
        handover.gapCloses(day);
        office.claimAll(day);
        office.readTheAnswers(day);
        office.readTheBanksStatement();
        office.reconcile();
    }

    private Chair chair(Treated treated) {
        return new Chair(teller, staff.clinician(), staff.prescriber(), treated);
    }
}
