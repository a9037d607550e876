package clinic.platform.sample;

import clinic.platform.aggregate.AggregateModel;
import clinic.platform.publishing.Translation;
import clinic.platform.testing.Statements;
import clinic.platform.testing.Tokens;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableAutoConfiguration
@Import({Tokens.class, Statements.class, ParcelController.class})
public class SampleApplication {

    @Bean
    AggregateModel<ParcelCommand, ParcelState, ParcelEvent> parcels() {
        return AggregateModel.of(Parcel.class, Parcel::new, ParcelCommand.class, ParcelEvent.class);
    }

    @Bean
    AggregateModel<Shelf.Put, Integer, Shelf.Added> shelves() {
        return AggregateModel.of(Shelf.class, Shelf::new, Shelf.Put.class, Shelf.Added.class);
    }

    @Bean
    Moves moves() {
        return new Moves();
    }

    @Bean
    ParcelRows parcelRows(JdbcClient jdbc) {
        return new ParcelRows(jdbc);
    }

    @Bean
    Translation<ParcelState, ParcelEvent> parcelTranslation() {
        return new ParcelTranslation();
    }

    @Bean
    ParcelsHeard parcelsHeard() {
        return new ParcelsHeard();
    }
}
