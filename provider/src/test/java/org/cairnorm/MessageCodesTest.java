package org.cairnorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCodesTest {

    @Test
    void eachMessageHasACodeOfItsOwn() throws Exception {
        List<Message> messages = messages();
        assertThat(messages).hasSizeGreaterThan(100);
        assertThat(messages).extracting(Message::code).doesNotHaveDuplicates();
        assertThat(messages).allSatisfy(message -> assertThat(message.code()).matches("CAIRN-[1-9]\\d{3}"));
    }

    private static List<Message> messages() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Message.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Problem.class"))
                    .toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                for (Object constant : type.getEnumConstants()) {
                    messages.add((Message) constant);
                }
            }
        }
        return messages;
    }
}
