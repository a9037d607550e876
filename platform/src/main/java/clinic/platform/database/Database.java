package clinic.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The service's database under its two roles. The data source exists only once the schema is current, so nothing can
 * use it earlier.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(DatabaseProperties.class)
public class Database {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseProperties database) {
        migrate(database, database.owner(), "store", "schema_history", "classpath:db/platform/store");
        migrate(database, database.app(), "app", "schema_history_platform", "classpath:db/platform/app");
        migrate(database, database.app(), "app", "schema_history", "classpath:db/migration");
        return pool(database);
    }

    private static void migrate(
            DatabaseProperties database,
            DatabaseProperties.Role role,
            String schema,
            String history,
            String... locations) {
        DataSource direct = new DriverManagerDataSource(database.url(), role.username(), role.password());
        Flyway.configure()
                .dataSource(direct)
                .schemas(schema)
                .createSchemas(false)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .connectRetries(30)
                .connectRetriesInterval(2)
                .failOnMissingLocations(false)
                .locations(locations)
                .load()
                .migrate();
    }

    private static HikariDataSource pool(DatabaseProperties database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("app");
        config.setJdbcUrl(database.url());
        config.setUsername(database.app().username());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(database.poolSize());
        config.setMinimumIdle(Math.min(4, database.poolSize()));
        config.setConnectionTimeout(database.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "service");
        config.addDataSourceProperty("reWriteBatchedInserts", "false");
        // Longer than any statement may take: a server that vanished without a word is noticed.
        config.addDataSourceProperty("socketTimeout", "45");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of a failure quotes the row, and with it what it says of a person; messages end up in logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
