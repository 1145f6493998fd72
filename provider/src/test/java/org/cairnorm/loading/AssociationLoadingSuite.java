package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.Studio.Credit;
import org.cairnorm.loading.Studio.Film;
import org.cairnorm.loading.Studio.Loose;
import org.cairnorm.loading.Studio.Person;
import org.cairnorm.loading.Studio.Role;
import org.cairnorm.loading.Studio.Scene;
import org.cairnorm.loading.Studio.Star;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rarer associations and collections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AssociationLoadingSuite {
    private LoadingUnit unit;

    protected abstract TestDatabase database();

    @BeforeAll
    void createFilms() {
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Studio.CLASSES);
        unit.sql(
                "insert into Person (id, DTYPE, name) values (1, 'Person', 'Ann')",
                "insert into Person (id, DTYPE, name, fame) values (2, 'Star', 'Bob', 7)",
                "insert into Scene (id, title) values (1, 'Dawn')",
                "insert into Scene (id, title) values (2, 'Noon')",
                "insert into Scene (id, title) values (3, 'Dusk')",
                "insert into Film (id, director_id, motto, prize_name, scene_id, prizeMoney)"
                        + " values (1, 2, 'Action', 'Bear', 2, 50)",
                "insert into Film (id) values (2)",
                "update Person set guest_of = 1 where id = 1",
                "update Scene set film_id = 1, position_in_film = 1 where id = 1",
                "update Scene set film_id = 1, position_in_film = 0 where id = 2",
                "insert into Opening (film, scene) values (1, 3)",
                "insert into Extra (film, scene, pos) values (1, 3, 0)",
                "insert into Extra (film, scene, pos) values (1, 1, 2)",
                "insert into Casting (film, person, part) values (1, 1, 'queen')",
                "insert into Casting (film, person, part) values (1, 2, 'king')",
                "insert into Crowd (film, person) values (1, 2)",
                "insert into Crowd (film, person) values (1, 1)",
                "insert into Film_helpers (Film_id, helpers) values (1, 'Joe')",
                "insert into Film_credits (Film_id, who_id, where_id, place) values (1, 1, 1, 1)",
                "insert into Film_credits (Film_id, who_id, where_id, place) values (1, 2, null, 2)",
                "insert into Film_roles (Film_id, name, scene_id) values (1, 'villain', 3)",
                "insert into Loose (id, scene_id) values (1, 99)",
                "insert into Loose (id, scene_id) values (2, 1)");
    }

    @AfterAll
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void readsAssociationsInsideAnEmbeddable() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.all(Film.class).get(0);
            Studio.Staff staff = Objects.requireNonNull(film.staff);
            assertThat(staff.director).isExactlyInstanceOf(Star.class);
            assertThat(staff.motto).isEqualTo("Action");
            assertThat(staff.helpers).containsExactly("Joe");
            assertThat(staff.guests).extracting(guest -> guest.name).containsExactly("Ann");
            assertThat(Objects.requireNonNull(staff.director).directed).containsExactly(film);
            assertThat(session.changed()).isZero();
        }
    }

    @Test
    void hasNoEmbeddableWhereAllItsColumnsAreNull() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.get(Film.class, 2L);
            assertThat(film.prize).isNull();
            assertThat(film.staff).isNull();
            assertThat(film.opening).isNull();
            assertThat(film.scenes).isEmpty();
            assertThat(film.cast).isEmpty();
        }
    }

    @Test
    void makesARecordWithAnEagerAssociation() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.all(Film.class).get(0);
            session.quietly(() -> {
                Studio.Prize prize = Objects.requireNonNull(film.prize);
                assertThat(prize.name()).isEqualTo("Bear");
                assertThat(prize.prizeMoney()).isEqualTo(50);
                assertThat(Objects.requireNonNull(prize.scene()).getTitle()).isEqualTo("Noon");
                return true;
            });
        }
    }

    @Test
    void readsAToOneOfAJoinTable() {
        try (LoadedUnit session = unit.open()) {
            List<Film> films = session.all(Film.class);
            assertThat(Objects.requireNonNull(films.get(0).opening).getTitle()).isEqualTo("Dusk");
            assertThat(films.get(1).opening).isNull();
        }
    }

    @Test
    void ordersAnInverseListByItsOrderColumn() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.get(Film.class, 1L);
            assertThat(film.scenes).extracting(Scene::getTitle).containsExactly("Noon", "Dawn");
        }
    }

    @Test
    void leavesAGapWhereTheOrderColumnHasOne() {
        try (LoadedUnit session = unit.open()) {
            List<Scene> extras = session.get(Film.class, 1L).extras;
            assertThat(extras).hasSize(3);
            assertThat(extras.get(0).getTitle()).isEqualTo("Dusk");
            assertThat(extras.get(1)).isNull();
            assertThat(extras.get(2).getTitle()).isEqualTo("Dawn");
        }
    }

    @Test
    void keysAnAssociationByAColumnOfItsJoinTable() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.get(Film.class, 1L);
            assertThat(film.cast).containsOnlyKeys("queen", "king");
            assertThat(film.cast.get("king")).isInstanceOf(Star.class);
        }
    }

    @Test
    void ordersByTheIdWhereNothingElseIsSaid() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.get(Film.class, 1L).crowd)
                    .extracting(person -> person.id)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void readsAssociationsInsideElements() {
        try (LoadedUnit session = unit.open()) {
            Film film = session.get(Film.class, 1L);
            List<Credit> credits = film.credits;
            assertThat(credits).extracting(credit -> credit.place).containsExactly(2, 1);
            assertThat(credits.get(0).who).isExactlyInstanceOf(Star.class);
            assertThat(credits.get(0).where).isNull();
            assertThat(Objects.requireNonNull(credits.get(1).where).getTitle()).isEqualTo("Dawn");
            Role role = film.roles.iterator().next();
            assertThat(Objects.requireNonNull(role.scene()).getTitle()).isEqualTo("Dusk");
        }
    }

    @Test
    void namesTheMissingRowBehindAnEagerAssociation() {
        try (LoadedUnit session = unit.open()) {
            assertThatThrownBy(() -> session.find(Loose.class, 1L))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("CAIRN-4001")
                    .hasMessageContaining("'Scene'")
                    .hasMessageContaining("'99'");
            assertThatThrownBy(() -> session.all(Loose.class)).isInstanceOf(EntityNotFoundException.class);
            assertThat(session.get(Loose.class, 2L).scene).isNotNull();
        }
    }

    @Test
    void leavesNoHalfReadInstanceBehindAfterAFailure() {
        try (LoadedUnit session = unit.open()) {
            assertThatThrownBy(() -> session.all(Loose.class)).isInstanceOf(EntityNotFoundException.class);
            for (int i = 0; i < session.persistenceContext().bound(); i++) {
                Object known = session.persistenceContext().at(i).instance();
                assertThat(session.persistenceContext().at(i).isAttached()
                                && known instanceof Loose loose
                                && loose.scene == null)
                        .isFalse();
            }
        }
    }

    @Test
    void findsTheClassOfARowThatWasAskedForByItsSuperclass() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.get(Person.class, 2L)).isInstanceOf(Star.class);
        }
    }
}
