package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Enums (JPA 3.2 §2.6, §11.1.18, §11.1.19). */
class EnumeratedTest extends StoredSchemaTest {
    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    enum Grade {
        PASS("p"),
        FAIL("f");

        @EnumeratedValue
        private final String code;

        Grade(String code) {
            this.code = code;
        }
    }

    enum Priority {
        LOW(-10),
        HIGH(7);

        @EnumeratedValue
        final int weight;

        Priority(int weight) {
            this.weight = weight;
        }
    }

    enum Level {
        ONE((byte) 11),
        TWO((byte) 12);

        @EnumeratedValue
        final byte number;

        Level(byte number) {
            this.number = number;
        }
    }

    enum Era {
        FIRST((short) 1001),
        LAST((short) 1999);

        @EnumeratedValue
        final short number;

        Era(short number) {
            this.number = number;
        }
    }

    @Embeddable
    static class Mark {
        Grade embedded;
    }

    @Entity
    static class Exam {
        @Id
        int id;

        Size plain;

        @Enumerated(EnumType.STRING)
        Size byName;

        @Enumerated(EnumType.ORDINAL)
        Size byOrdinal;

        Grade grade;
        Priority priority;
        Level level;
        Era era;

        @Enumerated(EnumType.STRING)
        Grade gradeByName;

        Mark mark;

        @ElementCollection
        Set<Grade> grades = new HashSet<>();

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<Size, Grade> bySize = new EnumMap<>(Size.class);

        @ElementCollection
        Map<Priority, Integer> byPriority = new EnumMap<>(Priority.class);
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Exam.class, Mark.class);
    }

    private void stored(Consumer<Exam> values) {
        inTransaction(em -> {
            Exam exam = new Exam();
            exam.id = 1;
            values.accept(exam);
            em.persist(exam);
        });
    }

    private void found(Consumer<Exam> check) {
        inSession(em -> check.accept(em.find(Exam.class, 1)));
    }

    private List<?> column(String name) {
        return rows("select " + name + " from Exam").stream()
                .map(value -> value instanceof Number number ? (Object) number.intValue() : value)
                .toList();
    }

    @Test
    void anEnumIsStoredByItsOrdinalByDefault() {
        stored(exam -> exam.plain = Size.LARGE);
        assertThat(column("plain")).isEqualTo(List.of(1));
        found(exam -> assertThat(exam.plain).isSameAs(Size.LARGE));
    }

    @Test
    void anEnumIsStoredByItsNameOrOrdinalAsSaid() {
        stored(exam -> {
            exam.byName = Size.LARGE;
            exam.byOrdinal = Size.SMALL;
        });
        assertThat(column("byName")).isEqualTo(List.of("LARGE"));
        assertThat(column("byOrdinal")).isEqualTo(List.of(0));
        found(exam -> {
            assertThat(exam.byName).isSameAs(Size.LARGE);
            assertThat(exam.byOrdinal).isSameAs(Size.SMALL);
        });
    }

    @Test
    void enumeratedValueOfTypeStringIsWhatIsStored() {
        stored(exam -> {
            exam.grade = Grade.FAIL;
            exam.gradeByName = Grade.PASS;
        });
        assertThat(column("grade")).isEqualTo(List.of("f"));
        assertThat(column("gradeByName")).isEqualTo(List.of("p"));
        found(exam -> assertThat(exam.grade).isSameAs(Grade.FAIL));
    }

    @Test
    void enumeratedValueMayBeAnIntAShortOrAByte() {
        stored(exam -> {
            exam.priority = Priority.LOW;
            exam.era = Era.LAST;
            exam.level = Level.TWO;
        });
        assertThat(column("priority")).isEqualTo(List.of(-10));
        assertThat(column("era")).isEqualTo(List.of(1999));
        assertThat(column("level")).isEqualTo(List.of(12));
        found(exam -> {
            assertThat(exam.priority).isSameAs(Priority.LOW);
            assertThat(exam.era).isSameAs(Era.LAST);
            assertThat(exam.level).isSameAs(Level.TWO);
        });
    }

    @Test
    void nullStaysNull() {
        stored(exam -> {});
        found(exam -> {
            assertThat(exam.plain).isNull();
            assertThat(exam.grade).isNull();
            assertThat(exam.priority).isNull();
        });
    }

    @Test
    void parametersAndLiteralsCompareByTheEnumeratedValue() {
        stored(exam -> {
            exam.grade = Grade.PASS;
            exam.priority = Priority.HIGH;
        });
        inSession(em -> {
            assertThat(em.createQuery("select e.id from Exam e where e.grade = :grade", Integer.class)
                            .setParameter("grade", Grade.PASS)
                            .getResultList())
                    .containsExactly(1);
            assertThat(em.createQuery(
                                    "select e.priority from Exam e where e.priority in (" + Priority.class.getName()
                                            + ".HIGH)",
                                    Priority.class)
                            .getResultList())
                    .containsExactly(Priority.HIGH);
        });
    }

    @Test
    void enumeratedValueServesEmbeddablesAndElements() {
        stored(exam -> {
            exam.mark = new Mark();
            exam.mark.embedded = Grade.PASS;
            exam.grades.add(Grade.FAIL);
        });
        assertThat(column("embedded")).isEqualTo(List.of("p"));
        assertThat(rows("select grades from Exam_grades")).isEqualTo(List.of("f"));
        found(exam -> {
            assertThat(exam.mark.embedded).isSameAs(Grade.PASS);
            assertThat(exam.grades).containsExactly(Grade.FAIL);
        });
    }

    @Test
    void enumsAreKeysOfMaps() {
        stored(exam -> {
            exam.bySize.put(Size.LARGE, Grade.PASS);
            exam.byPriority.put(Priority.LOW, 3);
        });
        assertThat(rows("select bySize_KEY from Exam_bySize")).isEqualTo(List.of("LARGE"));
        assertThat(((Number) rows("select byPriority_KEY from Exam_byPriority").get(0)).intValue())
                .isEqualTo(-10);
        found(exam -> {
            assertThat(exam.bySize).isEqualTo(Map.of(Size.LARGE, Grade.PASS));
            assertThat(exam.byPriority).isEqualTo(Map.of(Priority.LOW, 3));
        });
    }
}
