package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys of maps (JPA 3.2 §2.8.1, §11.1.32 to §11.1.37). */
class MapKeyTest extends ConformanceTest {
    @Entity(name = "School")
    static class School {
        @Id
        int id;

        @ElementCollection
        Map<Course, Integer> seats = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "Lecture")
        @MapKeyJoinColumn(name = "course")
        Map<Course, Teacher> lectures = new HashMap<>();

        @OneToMany(mappedBy = "school")
        Map<Course, Exam> exams = new HashMap<>();

        @OneToMany
        @JoinColumn(name = "host")
        Map<Room, Exam> hosted = new HashMap<>();

        @ElementCollection
        Map<Room, String> names = new HashMap<>();

        @ElementCollection
        @CollectionTable(name = "Transfer")
        @AttributeOverride(name = "key.floor", column = @Column(name = "from_floor"))
        @AttributeOverride(name = "key.door", column = @Column(name = "from_door"))
        @AttributeOverride(name = "value.floor", column = @Column(name = "to_floor"))
        @AttributeOverride(name = "value.door", column = @Column(name = "to_door"))
        Map<Room, Room> transfers = new HashMap<>();

        @ElementCollection
        @MapKeyColumn(name = "weekday")
        @MapKeyEnumerated(EnumType.STRING)
        Map<DayOfWeek, Integer> hours = new HashMap<>();

        @ElementCollection
        @Convert(attributeName = "key", converter = Upper.class)
        @Convert(attributeName = "value", converter = Upper.class)
        Map<String, String> mottos = new HashMap<>();

        @SuppressWarnings("rawtypes")
        @ManyToMany(targetEntity = Teacher.class)
        @MapKeyClass(Course.class)
        Map substitutes = new HashMap();

        @OneToMany
        @JoinTable(name = "Staff")
        @MapKey(name = "name")
        Map<String, Teacher> staff = new HashMap<>();

        protected School() {}

        School(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Course")
    static class Course {
        @Id
        int number;

        @Nullable String title;

        protected Course() {}

        Course(int number, String title) {
            this.number = number;
            this.title = title;
        }
    }

    @Entity(name = "Teacher")
    static class Teacher {
        @Id
        int id;

        @Nullable String name;

        protected Teacher() {}

        Teacher(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(name = "Exam")
    static class Exam {
        @Id
        int id;

        @ManyToOne
        @Nullable School school;

        protected Exam() {}

        Exam(int id, @Nullable School school) {
            this.id = id;
            this.school = school;
        }
    }

    @Embeddable
    record Room(int floor, String door) {}

    @Converter
    static class Upper implements AttributeConverter<String, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable String value) {
            return value == null ? null : value.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public @Nullable String convertToEntityAttribute(@Nullable String stored) {
            return stored == null ? null : stored.toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(School.class, Course.class, Teacher.class, Exam.class, Room.class, Upper.class);
    }

    private final Course maths = new Course(1, "Maths");
    private final Teacher ann = new Teacher(1, "Ann");

    private void store(Consumer<School> filling) {
        inTransaction(em -> {
            em.persist(maths);
            em.persist(ann);
            School school = new School(1);
            filling.accept(school);
            school.exams.values().forEach(em::persist);
            school.hosted.values().forEach(em::persist);
            em.persist(school);
        });
    }

    private void check(Consumer<School> work) {
        inTransaction(em -> work.accept(Objects.requireNonNull(em.find(School.class, 1))));
    }

    private Object cell(String sql) {
        return fromTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }

    @Test
    void keyAndValueAreIndependentlyBasicEmbeddableOrEntity() {
        store(school -> {
            school.seats.put(maths, 30);
            school.lectures.put(maths, ann);
            school.names.put(new Room(1, "a"), "lab");
            school.transfers.put(new Room(1, "a"), new Room(2, "b"));
            school.hosted.put(new Room(3, "c"), new Exam(7, null));
        });

        check(school -> {
            assertThat(school.seats.values()).containsExactly(30);
            assertThat(school.seats.keySet().iterator().next().title).isEqualTo("Maths");
            assertThat(school.lectures.keySet().iterator().next().title).isEqualTo("Maths");
            assertThat(school.lectures.values().iterator().next().name).isEqualTo("Ann");
            assertThat(school.names).containsOnly(Map.entry(new Room(1, "a"), "lab"));
            assertThat(school.transfers).containsOnly(Map.entry(new Room(1, "a"), new Room(2, "b")));
            assertThat(school.hosted.get(new Room(3, "c")).id).isEqualTo(7);
        });
    }

    @Test
    void theColumnOfAnEntityKeyIsByDefaultNamedAfterTheAttributeAndKey() {
        store(school -> school.seats.put(maths, 30));

        assertThat(((Number) cell("select seats_KEY from School_seats")).intValue())
                .isEqualTo(1);
    }

    @Test
    void theColumnOfAnEntityKeyIsInTheJoinTable() {
        store(school -> school.lectures.put(maths, ann));

        assertThat(((Number) cell("select course from Lecture")).intValue()).isEqualTo(1);
    }

    @Test
    void theColumnOfAnEntityKeyIsInTheTableOfTheValueIfThatHoldsTheForeignKey() {
        store(school -> school.exams.put(maths, new Exam(7, school)));

        assertThat(((Number) cell("select exams_KEY from Exam")).intValue()).isEqualTo(1);
        check(school ->
                assertThat(school.exams.keySet().iterator().next().title).isEqualTo("Maths"));
    }

    @Test
    void theColumnsOfAnEmbeddableKeyAreThoseOfTheEmbeddable() {
        store(school -> school.names.put(new Room(1, "a"), "lab"));

        assertThat(cell("select door from School_names")).isEqualTo("a");
    }

    @Test
    void overridesThatBeginWithKeyAndValueAreForKeysAndValues() {
        store(school -> school.transfers.put(new Room(1, "a"), new Room(2, "b")));

        assertThat(cell("select from_door from Transfer")).isEqualTo("a");
        assertThat(cell("select to_door from Transfer")).isEqualTo("b");
    }

    @Test
    void anEnumeratedKeyIsStoredAsSaid() {
        store(school -> school.hours.put(DayOfWeek.MONDAY, 6));

        assertThat(cell("select weekday from School_hours")).isEqualTo("MONDAY");
        check(school -> assertThat(school.hours).containsOnly(Map.entry(DayOfWeek.MONDAY, 6)));
    }

    @Test
    void convertersApplyToKeyAndValueByName() {
        store(school -> school.mottos.put("latin", "sapere aude"));

        assertThat(cell("select mottos_KEY from School_mottos")).isEqualTo("LATIN");
        assertThat(cell("select mottos from School_mottos")).isEqualTo("SAPERE AUDE");
        check(school -> assertThat(school.mottos).containsOnly(Map.entry("latin", "sapere aude")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void mapKeyClassSaysTheTypeWhereTypeArgumentsAreMissing() {
        store(school -> school.substitutes.put(maths, ann));

        check(school -> assertThat(
                        ((Course) school.substitutes.keySet().iterator().next()).title)
                .isEqualTo("Maths"));
    }

    @Test
    void mapKeyTakesTheKeyFromAnAttributeOfTheValue() {
        store(school -> school.staff.put("Ann", ann));

        check(school -> assertThat(school.staff).containsOnlyKeys("Ann"));
    }

    @Test
    void cascadingDoesNotReachKeys() {
        store(school -> {});

        inDoomedTransaction(em -> {
            Objects.requireNonNull(em.find(School.class, 1)).seats.put(new Course(2, "Physics"), 20);
            assertThatThrownBy(em::flush).hasStackTraceContaining("no cascade reaches the keys of a map");
        });
    }

    @Test
    void pathsOfTheQueryLanguageLeadThroughKeys() {
        store(school -> {
            school.seats.put(maths, 30);
            school.names.put(new Room(1, "a"), "lab");
        });

        inTransaction(em -> {
            assertThat(em.createQuery(
                                    "select value(s) from School c join c.seats s where key(s).title = 'Maths'",
                                    Integer.class)
                            .getResultList())
                    .containsExactly(30);
            assertThat(em.createQuery("select key(n).door from School c join c.names n", String.class)
                            .getResultList())
                    .containsExactly("a");
        });
    }

    @Test
    void theMetamodelKnowsTheTypeOfKeys() {
        inSession(em -> {
            var school = em.getMetamodel().entity(School.class);
            MapAttribute<? super School, ?, ?> seats = school.getMap("seats");
            MapAttribute<? super School, ?, ?> names = school.getMap("names");

            assertThat(seats.getKeyType().getPersistenceType()).isEqualTo(PersistenceType.ENTITY);
            assertThat(seats.getKeyJavaType()).isEqualTo(Course.class);
            assertThat(names.getKeyType().getPersistenceType()).isEqualTo(PersistenceType.EMBEDDABLE);
            assertThat(names.getKeyJavaType()).isEqualTo(Room.class);
        });
    }
}
