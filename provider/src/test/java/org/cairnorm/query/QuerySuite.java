package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.query.Shop.Address;
import org.cairnorm.query.Shop.Aged;
import org.cairnorm.query.Shop.Book;
import org.cairnorm.query.Shop.Cash;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Disc;
import org.cairnorm.query.Shop.House;
import org.cairnorm.query.Shop.Line;
import org.cairnorm.query.Shop.LineId;
import org.cairnorm.query.Shop.Order;
import org.cairnorm.query.Shop.Product;
import org.cairnorm.query.Shop.Shelf;
import org.cairnorm.query.Shop.ShelfId;
import org.cairnorm.query.Shop.Status;
import org.cairnorm.query.Shop.Summary;
import org.cairnorm.query.Shop.Tag;
import org.cairnorm.query.Shop.Transfer;
import org.cairnorm.query.Shop.Vehicle;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What queries give on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuerySuite {
    private QueryUnit unit;
    private QuerySession session;

    protected abstract TestDatabase database();

    @BeforeAll
    void createShop() {
        unit = new QueryUnit(database(), Shop.CLASSES);
        ShopRows.insert(unit);
    }

    @BeforeEach
    void open() {
        session = unit.open();
    }

    @AfterEach
    void rollBack() {
        session.close();
    }

    @AfterAll
    void close() {
        unit.close();
    }

    private List<@Nullable Object> list(String jpql, Object... parameters) {
        return session.list(jpql, parameters);
    }

    private List<Long> ids(String jpql, Object... parameters) {
        List<Long> ids = new ArrayList<>();
        for (Object result : list(jpql, parameters)) {
            ids.add(
                    result instanceof Customer customer
                            ? customer.id
                            : result instanceof Order order
                                    ? order.id
                                    : result instanceof Product product ? product.id : (Long) result);
        }
        return ids;
    }

    // ------------------------------------------------------------------ entities and values

    @Test
    void selectsEntitiesOnceManaged() {
        Customer first = (Customer) Objects.requireNonNull(session.one("select c from Customer c where c.id = 1"));
        Customer again =
                (Customer) Objects.requireNonNull(session.one("select c from Customer c where c.name = 'Ada'"));

        assertThat(again).isSameAs(first);
        assertThat(first.status).isEqualTo(Status.GOOD);
        assertThat(first.active).isTrue();
        assertThat(first.joined).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat(Objects.requireNonNull(first.home).city).isEqualTo("Wien");
        assertThat(first.notes).isEqualTo("likes tea");
    }

    @Test
    void selectsFromEntityAlone() {
        assertThat(ids("from Customer where home.city = 'Bern'")).containsExactly(2L);
        assertThat(list("select name from Customer order by name")).containsExactly("Ada", "Bob", "Cyd", "Dan");
    }

    @Test
    void selectsValuesWithTheTypesOfTheirAttributes() {
        Object[] row = (Object[]) Objects.requireNonNull(
                session.one("select c.id, c.name, c.status, c.active, c.member, c.joined, c.balance, c.age"
                        + " from Customer c where c.id = 1"));

        assertThat(row[0]).isEqualTo(1L);
        assertThat(row[1]).isEqualTo("Ada");
        assertThat(row[2]).isEqualTo(Status.GOOD);
        assertThat(row[3]).isEqualTo(true);
        assertThat(row[4]).isEqualTo(true);
        assertThat(row[5]).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat((BigDecimal) row[6]).isEqualByComparingTo("10.5");
        assertThat(row[7]).isEqualTo(36);
    }

    @Test
    void givesNullForNull() {
        assertThat(session.one("select c.age from Customer c where c.id = 4")).isNull();
    }

    @Test
    void selectsEmbeddables() {
        Address address = (Address) Objects.requireNonNull(session.one("select c.home from Customer c where c.id = 1"));

        assertThat(address.city).isEqualTo("Wien");
        assertThat(Objects.requireNonNull(address.country).getName()).isEqualTo("Austria");
        assertThat(session.one("select c.home from Customer c where c.id = 4")).isNull();
    }

    @Test
    void selectsEmbeddableElements() {
        List<@Nullable Object> stays = list("select s from Customer c join c.stays s order by s.city");

        assertThat(stays)
                .extracting(stay -> ((Address) Objects.requireNonNull(stay)).city)
                .containsExactly("Graz", "Linz");
        assertThat(list("select s.country.name from Customer c join c.stays s")).containsExactly("Austria");
    }

    @Test
    void selectsAssociationsAndKeepsThoseThatAreNull() {
        assertThat(list("select o.customer from Order o where o.id = 15")).containsExactly((Object) null);
        assertThat(list("select o.customer.name from Order o where o.id = 15")).isEmpty();
        assertThat(list("select o.customer.id from Order o where o.id = 11")).containsExactly(1L);
    }

    @Test
    void makesObjectsByConstructors() {
        List<@Nullable Object> summaries = list("select new org.cairnorm.query.Shop.Summary(c.name, count(o))"
                + " from Customer c left join c.orders o group by c.name order by c.name");

        assertThat(summaries)
                .containsExactly(
                        new Summary("Ada", 2), new Summary("Bob", 1), new Summary("Cyd", 1), new Summary("Dan", 0));
    }

    @Test
    void saysWhichConstructorCannotTakeNull() {
        assertThatThrownBy(() -> list("select new org.cairnorm.query.Shop.Aged(c.name, c.age) from Customer c"))
                .isInstanceOf(jakarta.persistence.PersistenceException.class)
                .hasMessageContaining("CAIRN-3156")
                .hasMessageContaining("Aged");
        assertThat(list("select new org.cairnorm.query.Shop.Aged(c.name, c.age) from Customer c where c.id = 1"))
                .containsExactly(new Aged("Ada", 36));
    }

    @Test
    void makesRecordsOfTheResultClass() {
        assertThat(session.listAs(
                        Summary.class,
                        "select c.name, count(o) from Customer c join c.orders o" + " where c.id = 1 group by c.name"))
                .containsExactly(new Summary("Ada", 2));
    }

    @Test
    void givesTuplesByPlaceAndAlias() {
        Tuple row = session.listAs(
                        Tuple.class, "select c.name as who, c.age from Customer c where c.id = :id", "id", 1L)
                .get(0);

        assertThat(row.get("who")).isEqualTo("Ada");
        assertThat(row.get(1, Integer.class)).isEqualTo(36);
        assertThat(row.toArray()).containsExactly("Ada", 36);
        assertThat(row.getElements()).extracting(element -> element.getAlias()).containsExactly("who", null);
        assertThatThrownBy(() -> row.get("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who");
        assertThatThrownBy(() -> row.get(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row.get(0, Integer.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTypedArrays() {
        assertThat(session.listAs(String[].class, "select c.name, c.home.city from Customer c where c.id = 1"))
                .containsExactly(new String[] {"Ada", "Wien"});
        assertThat(session.listAs(Object[].class, "select c.name from Customer c where c.id = 1"))
                .containsExactly(new Object[] {"Ada"});
    }

    // ------------------------------------------------------------------ paths and joins

    @Test
    void leavesOutRowsWhosePathsLeadNowhere() {
        assertThat(ids("select c from Customer c where c.referrer.name = 'Ada' or c.age > 0 order by c.id"))
                .containsExactly(2L, 3L);
        assertThat(ids("select c from Customer c where c.referrer is null order by c.id"))
                .containsExactly(1L, 4L);
    }

    @Test
    void ordersByPathsWithoutLosingRows() {
        assertThat(ids("select c from Customer c order by c.referrer.name nulls last, c.id"))
                .containsExactly(2L, 3L, 1L, 4L);
        assertThat(ids("select c from Customer c order by c.home.country desc nulls first, c.id"))
                .containsExactly(4L, 2L, 1L, 3L);
    }

    @Test
    void joinsAssociationsInnerAndLeft() {
        assertThat(ids("select o from Order o join o.customer c where c.name = 'Ada' order by o.id"))
                .containsExactly(11L, 12L);
        assertThat(ids("select o from Order o left join o.customer c where c is null"))
                .containsExactly(15L);
        assertThat(list("select c.id, o.id from Customer c left join c.orders o on o.total > 50 order by c.id"))
                .extracting(row -> Arrays.asList((Object[]) Objects.requireNonNull(row)))
                .containsExactly(
                        Arrays.asList(1L, 12L),
                        Arrays.asList(2L, null),
                        Arrays.asList(3L, 14L),
                        Arrays.asList(4L, null));
    }

    @Test
    void keepsConditionsOfLeftJoinsThatReachFurtherTogether() {
        assertThat(list("select o.id, c.name from Order o left join o.customer c on c.home.country.code = 'AT'"
                        + " order by o.id"))
                .extracting(row -> ((Object[]) Objects.requireNonNull(row))[1])
                .containsExactly("Ada", "Ada", null, "Cyd", null);
    }

    @Test
    void joinsEntitiesByConditions() {
        assertThat(ids("select c from Customer c join Order o on o.customer = c and o.total > 50 order by c.id"))
                .containsExactly(1L, 3L);
        assertThat(ids("select c from Customer c, Order o where o.customer = c and o.id = 13"))
                .containsExactly(2L);
        assertThat(list("select c.name, p.name from Customer c left join Product p on p.price = c.balance"
                        + " where c.id = 1"))
                .hasSize(1);
    }

    @Test
    void joinsManyToManyFromBothSides() {
        assertThat(ids("select o.id from Order o join o.tags t where t.word = 'gift' order by o.id"))
                .containsExactly(11L, 12L);
        assertThat(list("select t.word, count(o) from Tag t left join t.orders o group by t.word order by t.word"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of("fast", 1L), List.of("gift", 2L), List.of("none", 0L));
    }

    @Test
    void readsKeysValuesAndEntriesOfMaps() {
        assertThat(list("select key(p), value(p) from Customer c join c.phones p where c.id = 1 order by key(p)"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of("home", "111"), List.of("work", "222"));
        assertThat(list("select entry(p) from Customer c join c.phones p where key(p) = 'home'"))
                .containsExactly(Map.entry("home", "111"));
        assertThat(list("select p from Customer c join c.phones p where value(p) = '222'"))
                .containsExactly("222");
    }

    @Test
    void readsPlacesOfLists() {
        assertThat(list("select g.label from Box b join b.gifts g where index(g) = 1"))
                .containsExactly("second");
        assertThat(list("select a from Book b join b.authors a where index(a) = 0 and b.id = 31"))
                .containsExactly("Kant");
    }

    // ------------------------------------------------------------------ identifiers

    @Test
    void comparesEntitiesByTheirIdentifiers() {
        Customer ada = (Customer) Objects.requireNonNull(session.one("select c from Customer c where c.id = 1"));

        assertThat(ids("select o from Order o where o.customer = :c order by o.id", "c", ada))
                .containsExactly(11L, 12L);
        assertThat(ids("select o from Order o where o.customer <> :c order by o.id", "c", ada))
                .containsExactly(13L, 14L);
        assertThat(ids("select o from Order o where o.customer in :some order by o.id", "some", Set.of(ada)))
                .containsExactly(11L, 12L);
    }

    @Test
    void comparesCompositeIdentifiers() {
        Line line = (Line)
                Objects.requireNonNull(session.one("select l from Line l where l.order.id = 11 and l.number = 2"));

        assertThat(list("select l.quantity from Line l where l = :l", "l", line))
                .containsExactly(5);
        assertThat(list("select l.quantity from Line l where l in :some", "some", List.of(line)))
                .containsExactly(5);
        assertThat(list(
                        "select l.quantity from Line l where l not in :some order by l.quantity",
                        "some",
                        List.of(line)))
                .containsExactly(1, 3, 7);
        assertThat(list("select id(l) from Line l where l.number = 2")).containsExactly(new LineId(11, 2));
        assertThat(list("select count(l), count(distinct l.order) from Line l"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of(4L, 3L));
    }

    @Test
    void comparesEmbeddedIdentifiers() {
        ShelfId id = new ShelfId("A", 1);
        Shelf shelf = (Shelf) Objects.requireNonNull(session.one("select s from Shelf s where s.id = :id", "id", id));

        assertThat(shelf.width).isEqualTo(80);
        assertThat(list("select b.id from Box b where b.shelf = :s", "s", shelf))
                .containsExactly(1L);
        assertThat(list("select b.id from Box b where b.shelf.id.hall = 'A'")).containsExactly(1L);
        assertThat(list("select b.shelf.id from Box b where b.id = 1")).containsExactly(id);
        assertThat(list("select b.id from Box b where b.shelf.width = 80")).containsExactly(1L);
        assertThat(list("select id(s) from Shelf s order by s.id.place")).containsExactly(id, new ShelfId("A", 2));
    }

    @Test
    void readsIdentifiersAndVersionsByFunctions() {
        assertThat(list("select id(o), version(o) from Order o where id(o) = 11"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of(11L, 3));
    }

    // ------------------------------------------------------------------ inheritance

    @Test
    void readsJoinedHierarchies() {
        assertThat(list("select p from Product p order by p.id"))
                .hasExactlyElementsOfTypes(Product.class, Book.class, Disc.class);
        assertThat(list("select b.name, b.pages from Book b"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of("Critique", 300));
        assertThat(ids("select p.id from Product p where treat(p as Book).pages > 100"))
                .containsExactly(31L);
        assertThat(ids("select p.id from Product p where treat(p as Book).pages > 100 or treat(p as Disc).minutes > 1"
                        + " order by p.id"))
                .containsExactly(31L, 32L);
        assertThat(ids("select p from Product p where type(p) = Disc")).containsExactly(32L);
        assertThat(list("select type(p) from Product p order by p.id"))
                .containsExactly(Product.class, Book.class, Disc.class);
    }

    @Test
    void treatsJoinsAsSubtypes() {
        assertThat(list("select b.isbn from Line l join treat(l.product as Book) b"))
                .containsExactly("978");
        assertThat(list("select l.quantity, b.pages from Line l left join treat(l.product as Book) b"
                        + " order by l.quantity"))
                .extracting(row -> ((Object[]) Objects.requireNonNull(row))[1])
                .containsExactly(300, null, null, null);
    }

    @Test
    void readsSingleTables() {
        assertThat(list("select p from Payment p order by p.id")).hasExactlyElementsOfTypes(Cash.class, Transfer.class);
        assertThat(list("select c.till from Cash c")).containsExactly("T1");
        assertThat(list("select p.id from Payment p where type(p) in (Transfer)"))
                .containsExactly(22L);
        assertThat(list("select p.id from Payment p where type(p) in :types", "types", List.of(Cash.class)))
                .containsExactly(21L);
        assertThat(list("select p.id from Payment p where type(p) = :type", "type", Transfer.class))
                .containsExactly(22L);
        assertThat(list("select case type(p) when Cash then 'coins' else 'bank' end from Payment p order by p.id"))
                .containsExactly("coins", "bank");
    }

    @Test
    void readsTablesPerClass() {
        assertThat(list("select a from Asset a order by a.id")).hasExactlyElementsOfTypes(House.class, Vehicle.class);
        assertThat(list("select a.name from Asset a where a.worth > 15")).containsExactly("Van");
        assertThat(list("select type(a) from Asset a where a.id = 41")).containsExactly(House.class);
        assertThat(list("select h.floors from House h")).containsExactly(3);
    }

    // ------------------------------------------------------------------ conditions

    @Test
    void comparesWithConstantsOfEveryKind() {
        assertThat(ids("select c from Customer c where c.status = org.cairnorm.query.Shop.Status.GOOD"
                        + " order by c.id"))
                .containsExactly(1L, 3L);
        assertThat(ids("select c from Customer c where c.active = false")).containsExactly(2L);
        assertThat(ids("select c from Customer c where c.active and c.member order by c.id"))
                .containsExactly(1L);
        assertThat(ids("select c from Customer c where c.joined > {d '2005-01-01'}"))
                .containsExactly(2L);
        assertThat(ids("select o from Order o where o.placed >= {ts '2020-05-06 07:08:09'} order by o.id"))
                .containsExactly(11L);
        assertThat(ids("select c from Customer c where c.balance < 0.5BD")).containsExactly(3L);
        assertThat(ids("select c from Customer c where c.name = 'O''Hara'")).isEmpty();
    }

    @Test
    void comparesWithParametersThroughConverters() {
        assertThat(ids("select c from Customer c where c.active = :a order by c.id", "a", true))
                .containsExactly(1L, 3L);
        assertThat(ids("select c from Customer c where c.status = ?1 order by c.id", 1, Status.GOOD))
                .containsExactly(1L, 3L);
        assertThat(ids(
                        "select c from Customer c where c.status in ?1 order by c.id",
                        1,
                        List.of(Status.BAD, Status.GOOD)))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void testsLists() {
        assertThat(ids("select c from Customer c where c.name in ('Ada', 'Cyd') order by c.id"))
                .containsExactly(1L, 3L);
        assertThat(ids("select c from Customer c where c.name not in ('Ada', 'Cyd') order by c.id"))
                .containsExactly(2L, 4L);
        assertThat(ids("select c from Customer c where c.id in :ids order by c.id", "ids", List.of(1L, 2L, 99L)))
                .containsExactly(1L, 2L);
        assertThat(ids("select c from Customer c where c.id in (:ids) order by c.id", "ids", List.of(3L, 4L, 5L)))
                .containsExactly(3L, 4L);
        assertThat(ids("select c from Customer c where c.id in (:ids)", "ids", 2L))
                .containsExactly(2L);
        assertThat(ids("select c from Customer c where c.id in :ids", "ids", List.of()))
                .isEmpty();
        assertThat(ids("select c from Customer c where c.id not in :ids order by c.id", "ids", List.of()))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void testsPatternsAndRanges() {
        assertThat(ids("select c from Customer c where c.name like '_o%'")).containsExactly(2L);
        assertThat(ids("select c from Customer c where c.notes like '%!%%' escape '!'"))
                .containsExactly(3L);
        assertThat(ids("select c from Customer c where c.name not like :p order by c.id", "p", "%a%"))
                .contains(2L);
        assertThat(ids("select c from Customer c where c.age between 30 and :most order by c.id", "most", 40))
                .containsExactly(1L, 2L);
        assertThat(ids("select c from Customer c where c.age not between 30 and 40 order by c.id"))
                .containsExactly(3L);
    }

    @Test
    void testsCollections() {
        assertThat(ids("select c from Customer c where c.orders is empty")).containsExactly(4L);
        assertThat(ids("select c from Customer c where c.nicknames is not empty"))
                .containsExactly(1L);
        assertThat(ids("select c from Customer c where size(c.orders) = 2")).containsExactly(1L);
        assertThat(ids("select c from Customer c where 'Countess' member of c.nicknames"))
                .containsExactly(1L);
        assertThat(ids("select c from Customer c where :n not member of c.nicknames order by c.id", "n", "Countess"))
                .containsExactly(2L, 3L, 4L);
        Tag gift = (Tag) Objects.requireNonNull(session.one("select t from Tag t where t.word = 'gift'"));
        assertThat(ids("select o from Order o where :t member of o.tags order by o.id", "t", gift))
                .containsExactly(11L, 12L);
        assertThat(list("select size(o.lines) from Order o order by o.id")).containsExactly(2, 1, 1, 0, 0);
    }

    @Test
    void testsSubqueries() {
        assertThat(ids("select c from Customer c where exists (select o from c.orders o where o.total > 50)"
                        + " order by c.id"))
                .containsExactly(1L, 3L);
        assertThat(ids("select o from Order o where o.total >= all (select p.total from Order p)"))
                .containsExactly(14L);
        assertThat(ids("select o from Order o where o.total < any (select p.total from Order p where p.customer.id = 1)"
                        + " order by o.id"))
                .contains(11L);
        assertThat(ids("select c from Customer c where (select count(o) from Order o where o.customer = c) > 1"))
                .containsExactly(1L);
        assertThat(ids("select c from Customer c where c in (select o.customer from Order o) order by c.id"))
                .containsExactly(1L, 2L, 3L);
        assertThat(list("select l.quantity from Line l where l in (select m from Line m where m.quantity > 4)"
                        + " order by l.quantity"))
                .containsExactly(5, 7);
        assertThat(ids("select o from Order o where exists (select c from o.customer c where c.name = 'Bob')"))
                .containsExactly(13L);
        assertThat(ids("select c from Customer c where c.id in (select c.id from Order c where c.id = 3)"))
                .isEmpty();
    }

    @Test
    void correlatesPathsInSubqueries() {
        assertThat(ids("select o from Order o where exists"
                        + " (select t from Tag t where t.word = 'gift' and o.customer.name = 'Ada') order by o.id"))
                .containsExactly(11L, 12L);
        assertThat(ids("select o from Order o where not exists"
                        + " (select t from Tag t where o.customer.name = 'Ada') order by o.id"))
                .containsExactly(13L, 14L, 15L);
    }

    @Test
    void takesParametersThatAreOnlyTestedForNull() {
        String jpql = "select c from Customer c where :name is null or c.name = :name";
        assertThat(ids(jpql, "name", "Ada")).containsExactly(1L);
        assertThat(session.list(jpql, SelectOptions.DEFAULT, "name", null)).hasSize(4);
    }

    // ------------------------------------------------------------------ functions and arithmetic

    @Test
    void computes() {
        Object[] row = (Object[]) Objects.requireNonNull(session.one(
                "select c.age + 1, c.age * 2L, c.age / 2.0, -c.age, c.age - 1 - 2, 2 * (c.age + 1), c.balance + 1"
                        + " from Customer c where c.id = 1"));

        assertThat(row[0]).isEqualTo(37);
        assertThat(row[1]).isEqualTo(72L);
        assertThat((Double) row[2]).isEqualTo(18.0);
        assertThat(row[3]).isEqualTo(-36);
        assertThat(row[4]).isEqualTo(33);
        assertThat(row[5]).isEqualTo(74);
        assertThat((BigDecimal) row[6]).isEqualByComparingTo("11.5");
    }

    @Test
    void callsFunctionsOfText() {
        Object[] row = (Object[]) Objects.requireNonNull(
                session.one("select upper(c.name), lower(c.name), length(c.name), concat(c.name, '-', c.home.city),"
                        + " c.name || '!', substring(c.name, 2), substring(c.name, 1, 2), locate('d', c.name),"
                        + " trim(leading 'A' from c.name), left(c.name, 1), right(c.name, 1)"
                        + " from Customer c where c.id = 1"));

        assertThat(row).containsExactly("ADA", "ada", 3, "Ada-Wien", "Ada!", "da", "Ad", 2, "da", "A", "a");
    }

    private DialectFeatures features() {
        return unit.engine().dialect().features();
    }

    @Test
    void replacesPartsOfTextWhereTheDatabaseCan() {
        String jpql = "select replace(c.name, 'a', 'o') from Customer c where c.id = 1";
        if (features().has(DialectFeature.REPLACE)) {
            assertThat(session.one(jpql)).isEqualTo("Ado");
        } else {
            assertThatThrownBy(() -> session.one(jpql))
                    .isInstanceOf(DialectException.class)
                    .hasMessageContaining("'replace'");
        }
    }

    @Test
    void callsFunctionsOfNumbersAndTime() {
        Object[] row = (Object[]) Objects.requireNonNull(session.one(
                "select abs(-3), mod(c.age, 5), sqrt(c.age), sign(c.age), ceiling(1.2), floor(1.8), round(1.25, 1),"
                        + " extract(year from c.joined), cast(c.age as string), coalesce(c.notes, 'none'),"
                        + " nullif(c.age, 36), power(2, 3)"
                        + " from Customer c where c.id = 1"));

        assertThat(row[0]).isEqualTo(3);
        assertThat(row[1]).isEqualTo(1);
        assertThat((Double) row[2]).isEqualTo(6.0);
        assertThat(row[3]).isEqualTo(1);
        assertThat((Double) row[4]).isEqualTo(2.0);
        assertThat((Double) row[5]).isEqualTo(1.0);
        assertThat(row[7]).isEqualTo(2001);
        assertThat(row[8]).isEqualTo("36");
        assertThat(row[9]).isEqualTo("likes tea");
        assertThat(row[10]).isNull();
        assertThat((Double) row[11]).isEqualTo(8.0);
        assertThat(session.one("select local date from Country k where k.code = 'AT'"))
                .isInstanceOf(LocalDate.class);
    }

    @Test
    void choosesByCase() {
        assertThat(list("select case when c.age > 50 then 'old' when c.age is null then 'unknown' else 'young' end"
                        + " from Customer c order by c.id"))
                .containsExactly("young", "young", "old", "unknown");
    }

    // ------------------------------------------------------------------ groups, order, sets

    @Test
    void aggregates() {
        Object[] row = (Object[]) Objects.requireNonNull(session.one(
                "select count(c), count(c.age), sum(c.age), avg(c.age), min(c.name), max(c.joined), sum(c.balance),"
                        + " count(distinct c.home.country), count(*) from Customer c"));

        assertThat(row[0]).isEqualTo(4L);
        assertThat(row[1]).isEqualTo(3L);
        assertThat(row[2]).isEqualTo(126L);
        assertThat((Double) row[3]).isEqualTo(42.0);
        assertThat(row[4]).isEqualTo("Ada");
        assertThat(row[5]).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat((BigDecimal) row[6]).isEqualByComparingTo("30.75");
        assertThat(row[7]).isEqualTo(2L);
        assertThat(row[8]).isEqualTo(4L);
    }

    @Test
    void aggregatesNothing() {
        Object[] row = (Object[]) Objects.requireNonNull(
                session.one("select count(c), sum(c.age), avg(c.age), max(c.age) from Customer c where c.id > 100"));

        assertThat(row).containsExactly(0L, null, null, null);
    }

    @Test
    void groupsByEntities() {
        List<@Nullable Object> rows = list("select c, count(o), sum(o.total) from Customer c join c.orders o"
                + " group by c having count(o) > 1 order by count(o) desc, c.name");

        assertThat(rows).hasSize(1);
        Object[] row = (Object[]) Objects.requireNonNull(rows.get(0));
        assertThat(((Customer) row[0]).name).isEqualTo("Ada");
        assertThat(row[1]).isEqualTo(2L);
        assertThat(list("select c.home.country, count(c) from Customer c where c.home.country is not null"
                        + " group by c.home.country order by count(c) desc"))
                .hasSize(2);
    }

    @Test
    void ordersByResultVariables() {
        assertThat(list("select c.name as n, sum(o.total) as s from Customer c join c.orders o group by c.name"
                        + " order by s desc, n"))
                .extracting(row -> ((Object[]) Objects.requireNonNull(row))[0])
                .containsExactly("Cyd", "Ada", "Bob");
        assertThat(session.list(
                        "select c.name || :x as n from Customer c order by n desc", SelectOptions.DEFAULT, "x", "!"))
                .containsExactly("Dan!", "Cyd!", "Bob!", "Ada!");
    }

    @Test
    void givesDistinctRows() {
        assertThat(ids("select distinct c from Customer c join c.orders o order by c.name"))
                .containsExactly(1L, 2L, 3L);
        assertThat(list("select distinct c.status from Customer c where c.status is not null order by c.status"))
                .containsExactly(Status.BAD, Status.GOOD);
    }

    @Test
    void combinesSets() {
        assertThat(list("select c.name as n from Customer c where c.id < 3 union select p.name from Product p"
                        + " order by n"))
                .containsExactly("Ada", "Bob", "Critique", "Symphony", "Thing");
        assertThat(
                        ids(
                                "select c from Customer c where c.id in (1, 2) intersect select c from Customer c where c.id in (2, 3)"))
                .containsExactly(2L);
        assertThat(ids("select c from Customer c where c.id in (1, 2) except select c from Customer c where c.id = 2"))
                .containsExactly(1L);
        assertThat(
                        list(
                                "select c.id from Customer c where c.id = 1 union all select c.id from Customer c where c.id = 1"))
                .containsExactly(1L, 1L);
        assertThat(list("select b from Book b union select d from Disc d")).hasSize(2);
    }

    // ------------------------------------------------------------------ fetching and pages

    @Test
    void fetchesAssociationsInTheSameStatement() {
        int before = unit.statements().size();
        List<@Nullable Object> orders = list("select o from Order o join fetch o.customer order by o.id");

        assertThat(orders).hasSize(4);
        for (Object order : orders) {
            assertThat(Objects.requireNonNull(((Order) Objects.requireNonNull(order)).getCustomer())
                            .getName())
                    .isNotEmpty();
        }
        assertThat(unit.statements().subList(before, unit.statements().size()))
                .filteredOn(statement -> statement.contains("Customer"))
                .hasSize(1);
    }

    @Test
    void fetchesCollectionsWithoutMultiplyingRows() {
        int before = unit.statements().size();
        List<@Nullable Object> orders =
                list("select o from Order o left join fetch o.lines left join fetch o.tags order by o.id");

        assertThat(orders)
                .extracting(order -> ((Order) Objects.requireNonNull(order)).id)
                .containsExactly(11L, 12L, 13L, 14L, 15L);
        assertThat(orders)
                .extracting(order ->
                        ((Order) Objects.requireNonNull(order)).getLines().size())
                .containsExactly(2, 1, 1, 0, 0);
        assertThat(orders)
                .extracting(order -> ((Order) Objects.requireNonNull(order)).tags.size())
                .containsExactly(2, 1, 0, 0, 0);
        assertThat(unit.statements().subList(before, unit.statements().size()))
                .filteredOn(statement -> !statement.contains("Product"))
                .hasSize(3);
    }

    @Test
    void leavesOutOwnersWithoutElementsInInnerFetchJoins() {
        assertThat(ids("select distinct o from Order o join fetch o.lines order by o.id"))
                .containsExactly(11L, 12L, 13L);
    }

    @Test
    void fetchesThroughFetchedCollections() {
        List<@Nullable Object> orders =
                list("select o from Order o left join fetch o.lines l left join fetch l.product where o.id = 12");
        int before = unit.statements().size();
        Line line = ((Order) Objects.requireNonNull(orders.get(0)))
                .getLines()
                .iterator()
                .next();

        assertThat(Objects.requireNonNull(line.product).name).isEqualTo("Symphony");
        assertThat(unit.statements()).hasSize(before);
    }

    @Test
    void pagesOverOwnersOfFetchedCollections() {
        List<@Nullable Object> page = session.list(
                "select o from Order o left join fetch o.lines order by o.id", SelectOptions.DEFAULT.page(1, 2));

        assertThat(page)
                .extracting(order -> ((Order) Objects.requireNonNull(order)).id)
                .containsExactly(12L, 13L);
        assertThat(page)
                .extracting(order ->
                        ((Order) Objects.requireNonNull(order)).getLines().size())
                .containsExactly(1, 1);
    }

    @Test
    void pages() {
        String jpql = "select c.id from Customer c order by c.id";
        assertThat(session.list(jpql, SelectOptions.DEFAULT.page(0, 2))).containsExactly(1L, 2L);
        assertThat(session.list(jpql, SelectOptions.DEFAULT.page(1, 2))).containsExactly(2L, 3L);
        assertThat(session.list(jpql, SelectOptions.DEFAULT.page(3, Integer.MAX_VALUE)))
                .containsExactly(4L);
        assertThat(session.list(jpql, SelectOptions.DEFAULT.page(0, 0))).isEmpty();
        assertThat(session.list(
                        "select c.id from Customer c where c.id in :ids order by c.id",
                        SelectOptions.DEFAULT.page(1, 1),
                        "ids",
                        List.of(1L, 3L, 4L)))
                .containsExactly(3L);
    }

    @Test
    void locksSelectedRows() {
        assertThat(session.list(
                        "select o from Order o left join o.customer c where o.id = 11",
                        SelectOptions.DEFAULT.lock(LockModeType.PESSIMISTIC_WRITE)))
                .hasSize(1);
        assertThat(session.list(
                        "select c from Customer c where c.id = 1",
                        SelectOptions.DEFAULT.lock(LockModeType.PESSIMISTIC_READ)))
                .hasSize(1);
    }

    @Test
    void locksEntitiesOfQueriesWhoseRowsCannotBeLocked() {
        SelectOptions locking = SelectOptions.DEFAULT.lock(LockModeType.PESSIMISTIC_WRITE);
        assertThat(session.list("select distinct c from Customer c join c.orders o", locking))
                .hasSize(3);
        assertThat(session.list("select a from Asset a", locking)).hasSize(2);
        assertThat(session.list("select c, count(o) from Customer c join c.orders o group by c", locking))
                .hasSize(3);
        assertThat(session.list("select b from Book b union select d from Disc d", locking))
                .hasSize(2);
        assertThat(session.list("select b from Book b", locking)).hasSize(1);
        assertThat(session.list("select count(c) from Customer c", locking)).containsExactly(4L);
    }

    @Test
    void readsResultsAsTheyAreAskedFor() {
        CompiledQuery query = unit.compiler().compile("select c from Customer c order by c.id", null);
        List<String> names = new ArrayList<>();
        try (ResultCursor cursor = query.asSelect().open(session, query.newValues(), SelectOptions.DEFAULT, true)) {
            while (cursor.hasNext()) {
                names.add(((Customer) Objects.requireNonNull(cursor.next())).name);
            }
            assertThat(cursor.hasNext()).isFalse();
        }
        assertThat(names).containsExactly("Ada", "Bob", "Cyd", "Dan");
    }

    // ------------------------------------------------------------------ updates and deletes

    @Test
    void updatesOneTable() {
        assertThat(session.update(
                        "update Customer c set c.age = c.age + 1, c.status = :s, c.active = false where c.age > 0",
                        "s",
                        Status.BAD))
                .isEqualTo(3);
        assertThat(list("select c.age from Customer c where c.status = :s order by c.id", "s", Status.BAD))
                .containsExactly(37, 31, 61);
        assertThat(ids("select c.id from Customer c where c.active = false order by c.id"))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void updatesAssociationsAndEmbeddables() {
        Customer bob = (Customer) Objects.requireNonNull(session.one("select c from Customer c where c.id = 2"));
        assertThat(session.update("update Order o set o.customer = :c where o.customer is null", "c", bob))
                .isEqualTo(1);
        assertThat(session.update("update Customer set referrer = null, home.city = 'Rom' where referrer.name = 'Ada'"))
                .isEqualTo(2);
        assertThat(ids("select c.id from Customer c where c.home.city = 'Rom' and c.referrer is null order by c.id"))
                .containsExactly(2L, 3L);
    }

    @Test
    void updatesSeveralTables() {
        assertThat(session.update(
                        "update Book b set b.name = concat(b.name, '!'), b.pages = b.pages + 1 where b.pages = 300"))
                .isEqualTo(1);
        assertThat(list("select b.name, b.pages from Book b"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of("Critique!", 301));
        assertThat(session.update("update Product p set p.price = 1")).isEqualTo(3);
        assertThat(session.update("update Book b set b.name = 'x' where b.pages > 0"))
                .isEqualTo(1);
        assertThat(session.update("update Asset a set a.worth = a.worth + 5 where a.name like '%'"))
                .isEqualTo(2);
        assertThat(list("select a.worth from Asset a order by a.id")).containsExactly(15, 25);
        assertThat(session.update("update Cash c set c.till = 'T2', c.amount = 3"))
                .isEqualTo(1);
        assertThat(session.update("update Customer c set c.notes = 'x', c.name = 'y' where c.id = 1"))
                .isEqualTo(1);
        assertThat(list("select c.notes, c.name from Customer c where c.id = 1"))
                .extracting(row -> List.of((Object[]) Objects.requireNonNull(row)))
                .containsExactly(List.of("x", "y"));
    }

    @Test
    void updatesFromSubqueries() {
        session.update("update Customer c set c.balance = (select sum(o.total) from Order o where o.customer = c)"
                + " where c.orders is not empty");
        assertThat((BigDecimal) session.one("select c.balance from Customer c where c.id = 1"))
                .isEqualByComparingTo("80");
    }

    @Test
    void deletesRowsWithTheirCollections() {
        assertThat(session.update("delete from Payment")).isEqualTo(2);
        assertThat(session.update("delete from Line l where l.order.customer.name = 'Ada'"))
                .isEqualTo(3);
        assertThat(session.update("delete from Order o where o.customer.name = 'Ada'"))
                .isEqualTo(2);
        assertThat(ids("select o.id from Order o order by o.id")).containsExactly(13L, 14L, 15L);
        assertThat(session.update("delete from Card c")).isEqualTo(1);
        session.update("update Customer c set c.referrer = null");
        assertThat(session.update("delete from Customer c where c.name = :n", "n", "Ada"))
                .isEqualTo(1);
        assertThat(ids("select c.id from Customer c order by c.id")).containsExactly(2L, 3L, 4L);
    }

    @Test
    void deletesHierarchies() {
        session.update("delete from Line");
        assertThat(session.update("delete from Book b where b.pages > 5")).isEqualTo(1);
        assertThat(ids("select p from Product p order by p.id")).containsExactly(30L, 32L);
        assertThat(session.update("delete from Product p where p.price > 0")).isEqualTo(2);
        assertThat(session.update("delete from Asset a where a.worth > 15")).isEqualTo(1);
        assertThat(list("select a from Asset a")).hasExactlyElementsOfTypes(House.class);
        assertThat(session.update("delete from Cash c where c.till = 'T1'")).isEqualTo(1);
        assertThat(list("select p from Payment p")).hasExactlyElementsOfTypes(Transfer.class);
    }

    // ------------------------------------------------------------------ strings that mean harm

    @Test
    void neverLetsValuesBecomeSql() {
        for (String hostile : HostileTexts.ALL) {
            int before = unit.statements().size();
            assertThat(list(
                            "select c from Customer c where c.name = :p or c.notes in :all"
                                    + " or concat(c.name, :p) = :p or locate(:p, c.name) > 3",
                            "p",
                            hostile,
                            "all",
                            List.of(hostile, "x" + hostile)))
                    .isEmpty();
            assertThat(session.update("update Customer c set c.notes = :p where c.name = :p", "p", hostile))
                    .isZero();
            for (String statement :
                    unit.statements().subList(before, unit.statements().size())) {
                if (!hostile.isBlank() && hostile.length() > 2) {
                    assertThat(statement).doesNotContain(hostile);
                }
            }
        }
        assertThat(list("select c from Customer c")).hasSize(4);
    }

    /** Some of the texts are names that the language allows. */
    private String sqlOrMistake(String jpql) {
        try {
            return unit.toSql(jpql);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Test
    void neverLetsNamesBecomeSql() {
        for (String hostile : HostileTexts.ALL) {
            int before = unit.statements().size();
            String quoted = hostile.replace("'", "''");
            for (String jpql : List.of(
                    "select function('" + quoted + "', c.age) from Customer c",
                    "select c." + hostile + " from Customer c",
                    "select c from " + hostile + " c",
                    "select c from Customer c order by c." + hostile,
                    "select new " + hostile + "(c.name) from Customer c",
                    "update Customer c set c." + hostile + " = 1",
                    "delete from " + hostile)) {
                assertThatThrownBy(() -> list(jpql)).as(jpql).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(sqlOrMistake("select c.name as " + hostile + " from Customer c"))
                    .doesNotContain(" as");
            ParameterValues values = unit.compiler()
                    .compile("select c from Customer c where c.name = :p", null)
                    .newValues();
            assertThatThrownBy(() -> values.set(hostile, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThat(unit.statements()).hasSize(before);
        }
    }

    @Test
    void storesAndFindsHostileTextsAsTheyAre() {
        for (String hostile : HostileTexts.ALL) {
            session.update("update Customer c set c.name = :p where c.id = 4", "p", hostile);
            assertThat(list("select c.name from Customer c where c.id = 4 and c.name = :p", "p", hostile))
                    .containsExactly(hostile);
            assertThat(list("select c.id from Customer c where c.id = 4 and c.name = '" + hostile.replace("'", "''")
                            + "'"))
                    .containsExactly(4L);
        }
    }

    @Test
    void tellsTheRowsThatItRead() {
        assertThat(list("select c.id, o.id from Customer c join c.orders o where c.id = 1 order by o.id"))
                .extracting(row -> tuple((Object[]) Objects.requireNonNull(row)))
                .containsExactly(tuple(1L, 11L), tuple(1L, 12L));
    }
}
