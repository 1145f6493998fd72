package org.cairnorm.query;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void prints() throws Exception {
        try (QueryUnit unit = new QueryUnit(TestDatabase.h2(), Shop.CLASSES)) {
            for (String line : Files.readAllLines(Path.of("/tmp/queries.txt"))) {
                if (line.isBlank()) continue;
                System.out.println("JPQL " + line);
                try {
                    CompiledQuery q = unit.compiler().compile(line, null);
                    System.out.println("     " + q.toSql()
                            + (q.parameters().isEmpty()
                                    ? ""
                                    : "   -- "
                                            + q.parameters().stream()
                                                    .map(p -> p.label() + " "
                                                            + p.type().describe() + (p.collection() ? "*" : ""))
                                                    .toList()));
                    if (q instanceof CompiledSelect && q.parameters().isEmpty()) {
                        try (QuerySession s = unit.open()) {
                            s.list(line);
                        }
                    }
                } catch (Throwable e) {
                    System.out.println("   ! " + e);
                    if (!(e instanceof IllegalArgumentException)) e.printStackTrace(System.out);
                }
            }
        }
    }
}
