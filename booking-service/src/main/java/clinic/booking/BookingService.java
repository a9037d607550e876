package clinic.booking;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanCommand;
import clinic.booking.dayplan.DayPlanEvent;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.patient.Patient;
import clinic.booking.patient.PatientCommand;
import clinic.booking.patient.PatientEvent;
import clinic.booking.patient.PatientState;
import clinic.booking.visit.Visit;
import clinic.booking.visit.VisitCommand;
import clinic.booking.visit.VisitEvent;
import clinic.booking.visit.VisitState;
import clinic.platform.aggregate.AggregateModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts booking-service and names its three models. */
@SpringBootApplication
public class BookingService {

    public static void main(String[] args) {
        SpringApplication.run(BookingService.class, args);
    }

    @Bean
    AggregateModel<PatientCommand, PatientState, PatientEvent> patientModel() {
        return AggregateModel.of(Patient.class, Patient::new, PatientCommand.class, PatientEvent.class);
    }

    @Bean
    AggregateModel<VisitCommand, VisitState, VisitEvent> visitModel() {
        return AggregateModel.of(Visit.class, Visit::new, VisitCommand.class, VisitEvent.class);
    }

    @Bean
    AggregateModel<DayPlanCommand, DayPlanState, DayPlanEvent> dayPlanModel() {
        return AggregateModel.of(DayPlan.class, DayPlan::new, DayPlanCommand.class, DayPlanEvent.class);
    }
}
