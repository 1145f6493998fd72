package org.cairnorm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairnorm.Message;
import org.junit.jupiter.api.Test;

/**
 * All messages that a user may meet, with their codes: a change of wording shows here. If it is meant, take over the file that
 * the test names.
 */
class MessageCatalogueTest {
    private static final String GOLDEN = "/messages.txt";

    @Test
    void saysWhatTheGoldenFileSays() throws IOException {
        List<String> lines = new ArrayList<>();
        catalogue().forEach((code, message) -> lines.add(code + " " + message.template()));
        Path written = Path.of("target", "messages.txt");
        Files.write(written, lines);
        try (InputStream golden = MessageCatalogueTest.class.getResourceAsStream(GOLDEN)) {
            List<String> expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines)
                    .as("messages; if the change is meant, copy %s to src/test/resources%s", written, GOLDEN)
                    .isEqualTo(expected);
        }
    }

    private static Map<String, Message> catalogue() {
        Map<String, Message> byCode = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cairnorm")) {
            if (type.isEnum() && type.isAssignableTo(Message.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    Message message = (Message) constant;
                    assertThat(byCode.put(message.code(), message))
                            .as("messages with code %s", message.code())
                            .isNull();
                }
            }
        }
        assertThat(byCode).hasSizeGreaterThan(100);
        return byCode;
    }
}
