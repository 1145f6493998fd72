package org.cairnorm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cairnorm.mapping.source.ClassScanner;
import org.junit.jupiter.api.Test;

/** The page for users lists what the code knows. Written anew by {@code -Dcairn.rewrite=true}. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void listsEverySetting() throws IOException {
        if (Boolean.getBoolean("cairn.rewrite")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        return """
                # Settings

                Written in `persistence.xml`, in a `PersistenceConfiguration`, or in the map for `createEntityManagerFactory`; each overrides the
                one before. A value that is not allowed stops the start with what is; so does an unknown key below `cairn.`. Names below
                `javax.persistence.` are taken as those below `jakarta.persistence.`.

                ## Cairn
                """ + table(CairnSettings.ALL) + "\n## Jakarta Persistence\n" + table(StandardSettings.ALL);
    }

    private static String table(List<Setting<?>> settings) {
        StringBuilder table = new StringBuilder("| key | what it is for | allowed | default |\n|---|---|---|---|\n");
        for (Setting<?> setting : settings) {
            table.append("| `").append(setting.key()).append("` | ");
            table.append(setting.documentation()).append(" | ");
            table.append(setting.type().allowed()).append(" | ");
            table.append(shown(setting.defaultValue())).append(" |\n");
        }
        return table.toString();
    }

    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof ClassScanner) {
            return "jandex";
        }
        if (value instanceof Duration duration) {
            return String.valueOf(duration.toMillis());
        }
        boolean own = value instanceof Enum<?> && value.getClass().getName().startsWith("org.cairnorm");
        return own ? value.toString().toLowerCase(Locale.ROOT).replace('_', '-') : value.toString();
    }
}
