package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mapping defaults of multi-valued relationships with join tables (JPA 3.2 §2.12.4, §2.12.5). */
class ToManyDefaultsTest extends StoredSchemaTest {
    @Entity
    static class Film {
        @Id
        @Column(name = "FILM_KEY")
        int id;

        @ManyToMany
        Collection<Actor> actors = new ArrayList<>();

        @OneToMany
        Collection<Scene> allScenes = new ArrayList<>();

        @ManyToMany
        Set<Genre> genres = new HashSet<>();

        @ManyToMany
        List<Film> sequels = new ArrayList<>();

        protected Film() {}

        Film(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Player")
    @Table(name = "PLAYERS")
    static class Actor {
        @Id
        long id;

        @ManyToMany(mappedBy = "actors")
        Collection<Film> films = new ArrayList<>();

        @OneToMany
        Set<Award> awards = new HashSet<>();

        protected Actor() {}

        Actor(long id) {
            this.id = id;
        }
    }

    @Entity
    static class Scene {
        @Id
        int no;

        protected Scene() {}

        Scene(int no) {
            this.no = no;
        }
    }

    @Entity
    static class Genre {
        @Id
        String name;
    }

    @Entity
    static class Award {
        @Id
        int id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Film.class, Actor.class, Scene.class, Genre.class, Award.class);
    }

    @Test
    void aBidirectionalManyToManyHasAJoinTableNamedOwnerFirstWithColumnsNamedByBothAttributes() {
        assertThat(stored("Film_PLAYERS"))
                .isEqualTo("film_players(films_film_key!, actors_id!)"
                        + " fk(actors_id)→players(id) fk(films_film_key)→film(film_key)");
    }

    @Test
    void aUnidirectionalOneToManyHasAJoinTable() {
        assertThat(stored("Film_Scene"))
                .isEqualTo("film_scene(film_film_key!, allscenes_no!)"
                        + " fk(allscenes_no)→scene(no) fk(film_film_key)→film(film_key)");
    }

    @Test
    void aUnidirectionalManyToManyHasAJoinTable() {
        assertThat(stored("Film_Genre"))
                .isEqualTo("film_genre(film_film_key!, genres_name!) pk(film_film_key, genres_name)"
                        + " fk(film_film_key)→film(film_key) fk(genres_name)→genre(name)");
    }

    @Test
    void anEntityMayReferToItself() {
        assertThat(stored("Film_Film"))
                .isEqualTo("film_film(film_film_key!, sequels_film_key!)"
                        + " fk(film_film_key)→film(film_key) fk(sequels_film_key)→film(film_key)");
    }

    @Test
    void theColumnIsNamedByTheEntityAndTheTableByTheTable() {
        assertThat(stored("PLAYERS_Award"))
                .isEqualTo("players_award(player_id!, awards_id!) pk(player_id, awards_id)"
                        + " fk(awards_id)→award(id) fk(player_id)→players(id)");
    }

    @Test
    void columnsOfAJoinTableHaveTheTypesOfTheKeysThatTheyReferTo() {
        assertThat(storedColumn("Film_PLAYERS", "films_FILM_KEY").type().sqlType())
                .isEqualTo(storedColumn("Film", "FILM_KEY").type().sqlType());
        assertThat(storedColumn("Film_PLAYERS", "actors_id").type().sqlType())
                .isEqualTo(storedColumn("PLAYERS", "id").type().sqlType());
    }

    @Test
    void aTargetOfAOneToManyBelongsToOneOwner() {
        assertThatThrownBy(() -> inTransaction(em -> {
                    Scene scene = new Scene(1);
                    Film one = new Film(1);
                    Film two = new Film(2);
                    one.allScenes.add(scene);
                    two.allScenes.add(scene);
                    List.of(scene, one, two).forEach(em::persist);
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void bothSidesOfAManyToManyAreLoaded() {
        inTransaction(em -> {
            Film one = new Film(1);
            Film two = new Film(2);
            Actor actor = new Actor(5);
            one.actors.add(actor);
            two.actors.add(actor);
            List.of(one, two, actor).forEach(em::persist);
        });
        inSession(em -> assertThat(em.find(Actor.class, 5L).films)
                .extracting(film -> film.id)
                .containsExactlyInAnyOrder(1, 2));
        inSession(em -> assertThat(em.find(Film.class, 1).actors)
                .extracting(actor -> actor.id)
                .containsExactly(5L));
    }
}
