package clinic.bench;

import clinic.platform.aggregate.AggregateModel;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.WriteSideConfiguration;
import clinic.platform.database.Database;
import clinic.platform.sample.Parcel;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.ParcelState;
import clinic.platform.sample.People;
import clinic.platform.source.EventStoreConfiguration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's write side in this process, as a service has it, over the sample model. */
final class Model implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Commands commands;

    Model(Server server, String database, Path keyFile) {
        Map<String, Object> properties = new HashMap<>(server.properties(database));
        properties.put("clinic.keys.file", keyFile.toString());
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "error");
        context = new SpringApplicationBuilder(WriteSide.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
        commands = context.getBean(Commands.class);
    }

    /** One event, the first of its aggregate. */
    void create(String parcel) {
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-bench", "Rita Recipient"), People.SENDER);
    }

    /** One event more. */
    void move(String parcel) {
        commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @ImportAutoConfiguration({
        Database.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        EventStoreConfiguration.class,
        WriteSideConfiguration.class
    })
    static class WriteSide {

        @Bean
        AggregateModel<ParcelCommand, ParcelState, ParcelEvent> parcels() {
            return AggregateModel.of(Parcel.class, Parcel::new, ParcelCommand.class, ParcelEvent.class);
        }
    }
}
