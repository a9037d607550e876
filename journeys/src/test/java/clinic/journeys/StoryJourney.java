package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.launcher.Part;
import clinic.local.story.Staff;
import clinic.local.story.Story;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day that {@code ./clinic demo} tells, through HTTP. */
@Order(10)
@ExtendWith(InClinic.class)
class StoryJourney {

    private static final int STEPS = 31;

    @Test
    void the_day_of_the_demo_is_verified_step_by_step(Clinic clinic) {
        try (Staff staff = new Staff(clinic.parts().frontDoor(), clinic::password)) {
            int verified = new Story(
                            System.out,
                            clinic.parts().frontDoor(),
                            staff,
                            clinic.parts().settings().clearingHouse(),
                            clinic.parts().outageOf(Part.BILLING))
                    .play();

            assertThat(verified).isEqualTo(STEPS);
        }
    }
}
