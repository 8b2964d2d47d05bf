package it.accanto.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the engine wrote, read as whoever has its database would read it. */
class EngineTables {

    private final JdbcClient jdbc;

    EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None of the words stands in any row of any table of the engine, whatever its case and however it is packed. */
    void hold(String number, Collection<String> noneOf) {
        List<String> tables = names();
        assertThat(tables).hasSizeGreaterThan(40);
        boolean readsTheCase = false;
        boolean readsBytes = false;
        for (String table : tables) {
            for (Map<String, Object> row :
                    jdbc.sql("select * from " + table).query().listOfRows()) {
                String text = text(row);
                readsTheCase |= text.contains(number.toLowerCase(Locale.ROOT));
                readsBytes |= text.contains("cam-variable-name=");
                for (String word : noneOf) {
                    assertThat(text.contains(word.toLowerCase(Locale.ROOT)))
                            .as("%s holds «%s»", table, word)
                            .isFalse();
                }
            }
        }
        assertThat(readsTheCase && readsBytes).isTrue();
    }

    private List<String> names() {
        return jdbc.sql(
                        """
                select distinct upper(table_name) from information_schema.tables
                where upper(table_name) like 'ACT~_%' escape '~' order by 1""")
                .query(String.class)
                .list();
    }

    private static String text(Map<String, @Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        row.values().stream().flatMap(EngineTables::readings).forEach(reading -> text.append(reading)
                .append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> readings(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                    .map(charset -> new String(bytes, charset));
        }
        return Stream.ofNullable(value).map(Object::toString);
    }
}
