package clinic.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Small queries. */
final class Sql {

    private Sql() {}

    /** The first column of the first row, as text. */
    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return String.valueOf(rows.getString(1));
        }
    }
}
