package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.MapJoin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.cairnorm.session.MapKeyModel.Booth;
import org.cairnorm.session.MapKeyModel.Edition;
import org.cairnorm.session.MapKeyModel.EditionId;
import org.cairnorm.session.MapKeyModel.Extent;
import org.cairnorm.session.MapKeyModel.Market;
import org.cairnorm.session.MapKeyModel.Place;
import org.cairnorm.session.MapKeyModel.Product;
import org.cairnorm.session.MapKeyModel.Seller;
import org.cairnorm.session.MapKeyModel.Stall;
import org.cairnorm.session.MapKeyModel.Stock;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** Maps keyed by entities and by embeddables are stored, loaded and merged (JPA 3.2 §2.8). */
abstract class MapKeySuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return MapKeyModel.CLASSES;
    }

    /** Market 1, the products 1 to 3, named a, b and c, and the sellers 1 and 2. */
    private void store(Filling filling) {
        inTransaction(em -> {
            for (int i = 1; i <= 3; i++) {
                em.persist(new Product(i, "xabc".substring(i, i + 1)));
            }
            em.persist(new Seller(1, "Ann"));
            em.persist(new Seller(2, "Bob"));
            Market market = new Market(1);
            em.persist(market);
            filling.fill(em, market);
        });
    }

    private interface Filling {
        void fill(EntityManager em, Market market);
    }

    private static Market market(EntityManager em) {
        return Objects.requireNonNull(em.find(Market.class, 1));
    }

    private static Product product(EntityManager em, int id) {
        return Objects.requireNonNull(em.find(Product.class, id));
    }

    private static Seller seller(EntityManager em, int id) {
        return Objects.requireNonNull(em.find(Seller.class, id));
    }

    /** The statements of a flush without the version of the market. */
    private List<String> writesOf(Filling work) {
        List<String> writes = new ArrayList<>();
        inTransaction(em -> {
            Market market = market(em);
            product(em, 1);
            product(em, 2);
            product(em, 3);
            work.fill(em, market);
            statements().clear();
            em.flush();
            writes.addAll(statements().texts());
        });
        writes.removeIf(text -> text.startsWith("update Market set version"));
        return writes;
    }

    private void check(Consumer<Market> work) {
        inTransaction(em -> work.accept(market(em)));
    }

    private static Map<String, Object> byName(Map<Product, ?> map) {
        Map<String, Object> named = new HashMap<>();
        map.forEach((product, value) -> named.put(Objects.requireNonNull(product.name), value));
        return named;
    }

    // ---- entity keys

    @Test
    void storesBasicValuesUnderEntities() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
        });

        check(market -> assertThat(byName(market.prices)).containsOnly(Map.entry("a", 10), Map.entry("b", 20)));
    }

    @Test
    void findsAValueByItsEntity() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        inTransaction(em -> assertThat(market(em).prices.get(product(em, 1))).isEqualTo(10));
    }

    @Test
    void givesTheManagedInstanceAsKey() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        inTransaction(em ->
                assertThat(market(em).prices.keySet().iterator().next()).isSameAs(em.getReference(Product.class, 1)));
    }

    @Test
    void loadsAllEntitiesThatAreKeysByOneStatement() {
        store((em, market) -> {
            for (int i = 1; i <= 3; i++) {
                market.prices.put(product(em, i), i);
            }
        });

        inTransaction(em -> {
            Market market = market(em);
            assertThat(statements().of(() -> byName(market.prices))).isEqualTo(2);
        });
    }

    @Test
    void loadsTheMapsOfAllMarketsAndTheirKeysByTwoStatements() {
        store((em, market) -> {
            for (int i = 2; i <= 9; i++) {
                Market other = new Market(i);
                other.prices.put(product(em, 1 + i % 3), i);
                em.persist(other);
            }
        });

        inTransaction(em -> {
            List<Market> markets =
                    em.createQuery("select m from Market m", Market.class).getResultList();
            assertThat(statements().of(() -> markets.forEach(market -> byName(market.prices))))
                    .isEqualTo(2);
        });
    }

    @Test
    void loadsNoKeyThatIsLoadedAlready() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        inTransaction(em -> {
            product(em, 1);
            Market market = market(em);
            assertThat(statements().of(() -> byName(market.prices))).isEqualTo(1);
        });
    }

    @Test
    void insertsTheRowOfANewEntry() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        assertThat(writesOf((em, market) -> market.prices.put(product(em, 2), 20)))
                .containsExactly("insert into Market_prices (Market_id, prices_KEY, prices) values (?, ?, ?)");
    }

    @Test
    void updatesTheValueUnderAnEntity() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        assertThat(writesOf((em, market) -> market.prices.put(product(em, 1), 11)))
                .containsExactly("update Market_prices set prices = ? where Market_id = ? and prices_KEY = ?");
        check(market -> assertThat(byName(market.prices)).containsOnly(Map.entry("a", 11)));
    }

    @Test
    void deletesTheRowOfARemovedEntry() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
        });

        assertThat(writesOf((em, market) -> market.prices.remove(product(em, 1))))
                .containsExactly("delete from Market_prices where Market_id = ? and prices_KEY = ?");
        check(market -> assertThat(byName(market.prices)).containsOnly(Map.entry("b", 20)));
    }

    @Test
    void clearsAMapByOneStatement() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
        });

        assertThat(writesOf((em, market) -> market.prices.clear()))
                .containsExactly("delete from Market_prices where Market_id = ?");
        check(market -> assertThat(market.prices).isEmpty());
    }

    @Test
    void writesOnlyWhatDiffersWhenAnotherMapIsSet() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
        });

        assertThat(writesOf(
                        (em, market) -> market.prices = new HashMap<>(Map.of(product(em, 2), 20, product(em, 3), 30))))
                .filteredOn(text -> !text.startsWith("select"))
                .containsExactlyInAnyOrder(
                        "insert into Market_prices (Market_id, prices_KEY, prices) values (?, ?, ?)",
                        "delete from Market_prices where Market_id = ? and prices_KEY = ?");
        check(market -> assertThat(byName(market.prices)).containsOnly(Map.entry("b", 20), Map.entry("c", 30)));
    }

    @Test
    void storesEmbeddableValuesUnderEntities() {
        store((em, market) -> market.stocks.put(product(em, 1), new Stock(5)));

        inTransaction(em -> market(em).stocks.values().iterator().next().amount = 6);
        check(market -> assertThat(byName(market.stocks)).containsOnly(Map.entry("a", new Stock(6))));
    }

    @Test
    void storesEntitiesUnderEntitiesInAJoinTable() {
        store((em, market) -> market.agents.put(product(em, 1), seller(em, 1)));

        inTransaction(em -> market(em).agents.put(product(em, 1), seller(em, 2)));
        check(market ->
                assertThat(((Seller) byName(market.agents).get("a")).name).isEqualTo("Bob"));
    }

    @Test
    void refersToAnEntityByAllColumnsOfItsIdentifier() {
        store((em, market) -> {
            Edition first = new Edition("Emma", 1);
            em.persist(first);
            Edition second = new Edition("Emma", 2);
            em.persist(second);
            market.shelves.put(first, "A");
            market.shelves.put(second, "B");
        });

        inTransaction(em -> {
            Map<Edition, String> shelves = market(em).shelves;
            shelves.remove(em.find(Edition.class, new EditionId("Emma", 1)));
            assertThat(shelves.get(em.find(Edition.class, new EditionId("Emma", 2))))
                    .isEqualTo("B");
        });
        check(market -> assertThat(market.shelves).hasSize(1).containsValue("B"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void storesAMapWithoutTypeArguments() {
        store((em, market) -> market.untyped.put(product(em, 1), 10));

        check(market -> assertThat(byName(market.untyped)).containsOnly(Map.entry("a", 10)));
    }

    @Test
    void keepsAnEntityKeyInTheRowOfTheElement() {
        store((em, market) -> {
            market.stalls.put(product(em, 1), new Stall("Ann"));
            market.stalls.put(product(em, 2), new Stall("Bob"));
        });

        inTransaction(em -> {
            Map<Product, Stall> stalls = market(em).stalls;
            Stall moved = Objects.requireNonNull(stalls.remove(product(em, 1)));
            stalls.put(product(em, 3), moved);
            stalls.remove(product(em, 2));
        });
        check(market -> {
            assertThat(market.stalls).hasSize(1);
            assertThat(((Stall) byName(market.stalls).get("c")).owner).isEqualTo("Ann");
        });
    }

    @Test
    void keepsTheEntityKeyOfAnInverseSideInTheRowOfTheElement() {
        store((em, market) -> {
            market.booths.put(product(em, 1), new Booth(1, market));
            market.booths.put(product(em, 2), new Booth(2, market));
        });

        inTransaction(em -> {
            Map<Product, Booth> booths = market(em).booths;
            Booth moved = Objects.requireNonNull(booths.remove(product(em, 1)));
            booths.put(product(em, 3), moved);
            booths.remove(product(em, 2));
        });
        check(market -> {
            assertThat(market.booths).hasSize(1);
            assertThat(((Booth) byName(market.booths).get("c")).id).isEqualTo(1);
        });
    }

    @Test
    void keepsTheKeyOfAnInverseSideInTheJoinTableOfTheOwningSide() {
        store((em, market) -> {
            Seller ann = seller(em, 1);
            market.sellers.add(ann);
            ann.seasons.put("summer", market);
        });

        inTransaction(em -> assertThat(seller(em, 1).seasons).containsOnlyKeys("summer"));
        inTransaction(em -> {
            Seller ann = seller(em, 1);
            ann.seasons.remove("summer");
            ann.seasons.put("winter", market(em));
        });
        inTransaction(em -> assertThat(seller(em, 1).seasons).containsOnlyKeys("winter"));
    }

    @Test
    void insertsANewKeyBeforeTheEntry() {
        store((em, market) -> {
            Product fresh = new Product(4, "d");
            market.prices.put(fresh, 40);
            market.stalls.put(fresh, new Stall("Ann"));
            market.booths.put(fresh, new Booth(1, market));
            em.persist(fresh);
        });

        check(market -> {
            assertThat(byName(market.prices)).containsOnlyKeys("d");
            assertThat(byName(market.stalls)).containsOnlyKeys("d");
            assertThat(byName(market.booths)).containsOnlyKeys("d");
        });
    }

    @Test
    void deletesAKeyAfterItsEntries() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
            market.stalls.put(product(em, 1), new Stall("Ann"));
            market.agents.put(product(em, 1), seller(em, 1));
        });

        inTransaction(em -> {
            Market market = market(em);
            Product gone = product(em, 1);
            market.prices.remove(gone);
            market.stalls.put(product(em, 2), Objects.requireNonNull(market.stalls.remove(gone)));
            market.agents.clear();
            em.remove(gone);
        });
        check(market -> {
            assertThat(byName(market.prices)).containsOnlyKeys("b");
            assertThat(byName(market.stalls)).containsOnlyKeys("b");
        });
    }

    @Test
    void deletesAReplacedValueAfterItsEntry() {
        store((em, market) -> market.agents.put(product(em, 1), seller(em, 1)));

        inTransaction(em -> {
            Seller fresh = new Seller(3, "Cid");
            em.remove(seller(em, 1));
            em.persist(fresh);
            market(em).agents.put(product(em, 1), fresh);
        });
        check(market ->
                assertThat(((Seller) byName(market.agents).get("a")).name).isEqualTo("Cid"));
    }

    @Test
    void deletesEntriesWithTheirOwner() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.stalls.put(product(em, 1), new Stall("Ann"));
            market.phones.put(new Place("Rome", null), "1");
        });

        inTransaction(em -> em.remove(market(em)));
        inTransaction(em -> {
            assertThat(em.find(Market.class, 1)).isNull();
            assertThat(em.createQuery("select count(s) from Stall s", Long.class)
                            .getSingleResult())
                    .isEqualTo(1);
        });
    }

    @Test
    void deletesAnOwnerBeforeKeysAndValuesThatWereNeverLoaded() {
        store((em, market) -> {
            market.prices.put(product(em, 1), 10);
            market.agents.put(product(em, 2), seller(em, 1));
            market.stalls.put(product(em, 3), new Stall("Ann"));
        });

        inTransaction(em -> {
            for (int i = 1; i <= 3; i++) {
                em.remove(product(em, i));
            }
            em.remove(seller(em, 1));
            em.remove(market(em));
        });
        inTransaction(em -> assertThat(em.createQuery("select count(p) from Product p", Long.class)
                        .getSingleResult())
                .isZero());
    }

    @Test
    void refusesAKeyThatIsNew() {
        store((em, market) -> {});

        inDoomedTransaction(em -> {
            market(em).prices.put(new Product(9, "new"), 1);
            assertThatThrownBy(em::flush)
                    .hasStackTraceContaining(
                            "CAIRN-6037: The map 'Market.prices' of the instance with identifier 1 has a"
                                    + " new instance of 'Product' with identifier 9 as a key. Call persist() for it first: no"
                                    + " cascade reaches the keys of a map.");
        });
    }

    @Test
    void cascadesPersistToValuesButNotToKeys() {
        store((em, market) -> {});

        inDoomedTransaction(em -> {
            market(em).stalls.put(new Product(9, "new"), new Stall("Ann"));
            assertThatThrownBy(em::flush).hasStackTraceContaining("CAIRN-6037");
        });
    }

    @Test
    void refusesAKeyThatWasRemoved() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        inDoomedTransaction(em -> {
            market(em).prices.put(product(em, 2), 20);
            em.remove(product(em, 2));
            assertThatThrownBy(em::flush)
                    .hasStackTraceContaining("CAIRN-6038: The map 'Market.prices' of the instance with identifier 1 has"
                            + " the instance of 'Product' with identifier 2 as a key, which was removed. Take it out of"
                            + " the map first.");
        });
    }

    @Test
    void refusesAKeyThatIsNull() {
        store((em, market) -> {});

        inDoomedTransaction(em -> {
            market(em).phones.put(null, "1");
            assertThatThrownBy(em::flush)
                    .hasStackTraceContaining(
                            "CAIRN-5009: The map 'Market.phones' of the instance with identifier 1 has a key that is null.");
        });
    }

    @Test
    void takesADetachedEntityAsKey() {
        Product detached = new Product(1, "a");
        store((em, market) -> {});

        inTransaction(em -> market(em).prices.put(detached, 10));
        check(market -> assertThat(byName(market.prices)).containsOnly(Map.entry("a", 10)));
    }

    // ---- embeddable keys

    @Test
    void storesBasicValuesUnderEmbeddables() {
        store((em, market) -> {
            market.phones.put(new Place("Rome", "1"), "11");
            market.phones.put(new Place("Bern", null), "22");
        });

        check(market -> assertThat(market.phones)
                .containsOnly(Map.entry(new Place("Rome", "1"), "11"), Map.entry(new Place("Bern", null), "22")));
    }

    @Test
    void findsTheRowOfAKeyWithNulls() {
        store((em, market) -> {
            market.phones.put(new Place("Rome", null), "11");
            market.phones.put(new Place("Bern", null), "22");
        });

        assertThat(writesOf((em, market) -> {
                    market.phones.put(new Place("Rome", null), "12");
                    market.phones.remove(new Place("Bern", null));
                }))
                .containsExactlyInAnyOrder(
                        "update Market_phones set phones = ? where Market_id = ? and city = ? and zip is null",
                        "delete from Market_phones where Market_id = ? and city = ? and zip is null");
        check(market -> assertThat(market.phones).containsOnly(Map.entry(new Place("Rome", null), "12")));
    }

    @Test
    void storesAKeyThatWasChangedInPlace() {
        store((em, market) -> market.phones.put(new Place("Rome", "1"), "11"));

        inTransaction(em -> market(em).phones.keySet().iterator().next().zip = "2");
        check(market -> assertThat(market.phones).containsOnly(Map.entry(new Place("Rome", "2"), "11")));
    }

    @Test
    void writesNothingForKeysThatWereOnlyRead() {
        store((em, market) -> market.phones.put(new Place("Rome", "1"), "11"));

        assertThat(writesOf((em, market) -> assertThat(market.phones).hasSize(1)))
                .isEmpty();
    }

    @Test
    void storesEmbeddablesUnderEmbeddables() {
        store((em, market) -> market.rents.put(new Extent(2, 3), new Stock(5)));

        assertThat(writesOf((em, market) -> market.rents.put(new Extent(2, 3), new Stock(6))))
                .containsExactly("update Rent set rent = ? where Market_id = ? and w = ? and h = ?");
        check(market -> assertThat(market.rents).containsOnly(Map.entry(new Extent(2, 3), new Stock(6))));
    }

    @Test
    void storesEntitiesUnderEmbeddablesInAJoinTable() {
        store((em, market) -> {
            Stall stall = new Stall("Ann");
            em.persist(stall);
            market.corners.put(new Place("Rome", "1"), stall);
        });

        inTransaction(em -> {
            Map<Place, Stall> corners = market(em).corners;
            corners.put(new Place("Bern", "2"), Objects.requireNonNull(corners.remove(new Place("Rome", "1"))));
        });
        check(market -> assertThat(market.corners).containsOnlyKeys(new Place("Bern", "2")));
    }

    @Test
    void keepsAnEmbeddableKeyInTheRowOfTheElement() {
        store((em, market) -> {
            Stall stall = new Stall("Ann");
            em.persist(stall);
            market.measured.put(new Extent(2, 3), stall);
        });

        inTransaction(em -> {
            Map<Extent, Stall> measured = market(em).measured;
            measured.put(new Extent(4, 5), Objects.requireNonNull(measured.remove(new Extent(2, 3))));
        });
        check(market -> assertThat(market.measured).containsOnlyKeys(new Extent(4, 5)));
    }

    // ---- merge and refresh

    @Test
    void mergesAMapOfEntityKeys() {
        store((em, market) -> market.prices.put(product(em, 1), 10));
        Market detached = fromTransaction(em -> {
            Market market = market(em);
            assertThat(market.prices).hasSize(1);
            return market;
        });
        detached.prices.put(new Product(2, "b"), 20);
        detached.prices.put(new Product(3, "c"), 30);

        inTransaction(em -> {
            Market merged = em.merge(detached);
            assertThat(merged.prices.keySet()).allMatch(em::contains);
        });
        check(market -> assertThat(byName(market.prices)).containsOnlyKeys("a", "b", "c"));
    }

    @Test
    void mergesAMapOfEmbeddableKeys() {
        store((em, market) -> market.phones.put(new Place("Rome", "1"), "11"));
        Market detached = fromTransaction(em -> {
            Market market = market(em);
            assertThat(market.phones).hasSize(1);
            return market;
        });
        detached.phones.remove(new Place("Rome", "1"));
        Place bern = new Place("Bern", "2");
        detached.phones.put(bern, "22");

        inTransaction(em ->
                assertThat(em.merge(detached).phones.keySet().iterator().next()).isNotSameAs(bern));
        check(market -> assertThat(market.phones).containsOnly(Map.entry(bern, "22")));
    }

    @Test
    void refreshesAMap() {
        store((em, market) -> market.prices.put(product(em, 1), 10));

        inTransaction(em -> {
            Market market = market(em);
            market.prices.put(product(em, 2), 20);
            em.refresh(market);
            assertThat(byName(market.prices)).containsOnlyKeys("a");
        });
    }

    // ---- queries

    private void storeForQueries() {
        store((em, market) -> {
            product(em, 1).maker = seller(em, 1);
            market.prices.put(product(em, 1), 10);
            market.prices.put(product(em, 2), 20);
            market.phones.put(new Place("Rome", "1"), "11");
            market.phones.put(new Place("Bern", null), "22");
            market.stalls.put(product(em, 3), new Stall("Ann"));
            Stall stall = new Stall("Bob");
            em.persist(stall);
            market.measured.put(new Extent(4, 5), stall);
        });
    }

    private <T> List<T> list(String jpql, Class<T> type) {
        return fromTransaction(em -> em.createQuery(jpql, type).getResultList());
    }

    @Test
    void asksForAnAttributeOfAnEntityKey() {
        storeForQueries();

        assertThat(list("select p from Market m join m.prices p where key(p).name = 'b'", Integer.class))
                .containsExactly(20);
    }

    @Test
    void asksForTheIdentifierOfAnEntityKeyWithoutAJoin() {
        storeForQueries();
        statements().clear();

        assertThat(list("select key(p).id from Market m join m.prices p order by key(p).id", Integer.class))
                .containsExactly(1, 2);
        assertThat(statements().only()).doesNotContain("Product");
    }

    @Test
    void walksOnFromAnEntityKey() {
        storeForQueries();

        assertThat(list("select p from Market m join m.prices p where key(p).maker.name = 'Ann'", Integer.class))
                .containsExactly(10);
    }

    @Test
    void selectsEntityKeys() {
        storeForQueries();

        assertThat(list("select key(p) from Market m join m.prices p", Product.class))
                .extracting(product -> product.name)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(list("select key(s) from Market m join m.stalls s", Product.class))
                .extracting(product -> product.name)
                .containsExactly("c");
    }

    @Test
    void comparesAnEntityKeyWithAParameter() {
        storeForQueries();

        inTransaction(em -> assertThat(em.createQuery(
                                "select value(p) from Market m join m.prices p where key(p) = :product", Integer.class)
                        .setParameter("product", product(em, 2))
                        .getSingleResult())
                .isEqualTo(20));
    }

    @Test
    void keepsMarketsWithoutEntriesInALeftJoin() {
        storeForQueries();
        inTransaction(em -> em.persist(new Market(2)));

        assertThat(list(
                        "select m.id from Market m left join m.prices p on key(p).name = 'a' order by m.id",
                        Integer.class))
                .containsExactly(1, 2);
    }

    @Test
    void groupsByAnEntityKey() {
        storeForQueries();

        assertThat(list(
                        "select key(p).name from Market m join m.prices p group by key(p) having sum(p) > 10",
                        String.class))
                .containsExactly("b");
    }

    @Test
    void asksForAnAttributeOfAnEmbeddableKey() {
        storeForQueries();

        assertThat(list("select p from Market m join m.phones p where key(p).city = 'Bern'", String.class))
                .containsExactly("22");
        assertThat(list("select s.owner from Market m join m.measured s where key(s).width = 4", String.class))
                .containsExactly("Bob");
    }

    @Test
    @SuppressWarnings("rawtypes")
    void selectsEmbeddableKeysAndEntries() {
        storeForQueries();

        assertThat(list("select key(p) from Market m join m.phones p", Place.class))
                .containsExactlyInAnyOrder(new Place("Rome", "1"), new Place("Bern", null));
        assertThat(list("select entry(p) from Market m join m.phones p where key(p).zip is not null", Map.Entry.class))
                .containsExactly(Map.entry(new Place("Rome", "1"), "11"));
    }

    @Test
    @SuppressWarnings("rawtypes")
    void selectsEntriesOfEntityKeys() {
        storeForQueries();

        List<Map.Entry> entries = list("select entry(p) from Market m join m.prices p where p = 10", Map.Entry.class);
        assertThat(entries).hasSize(1);
        assertThat(((Product) entries.get(0).getKey()).name).isEqualTo("a");
        assertThat(entries.get(0).getValue()).isEqualTo(10);
    }

    @Test
    void asksForKeysInASubquery() {
        storeForQueries();

        assertThat(list(
                        "select m.id from Market m where exists (select 1 from m.prices p where key(p).name = 'a')",
                        Integer.class))
                .containsExactly(1);
    }

    @Test
    void fetchesAMapWithItsKeysByThreeStatements() {
        storeForQueries();
        statements().clear();

        inTransaction(em -> {
            Market market = em.createQuery("select m from Market m join fetch m.prices", Market.class)
                    .getSingleResult();
            assertThat(byName(market.prices)).containsOnlyKeys("a", "b");
            assertThat(statements().count()).isEqualTo(3);
        });
    }

    @Test
    void asksForKeysByCriteria() {
        storeForQueries();

        inTransaction(em -> {
            var builder = em.getCriteriaBuilder();
            var query = builder.createQuery(Integer.class);
            MapJoin<Market, Product, Integer> prices = query.from(Market.class).joinMap("prices");
            query.select(prices.value()).where(builder.equal(prices.key().get("name"), "b"));
            assertThat(em.createQuery(query).getResultList()).containsExactly(20);
        });
        inTransaction(em -> {
            var builder = em.getCriteriaBuilder();
            var query = builder.createQuery(String.class);
            MapJoin<Market, Place, String> phones = query.from(Market.class).joinMap("phones");
            query.select(phones.key().get("city"))
                    .where(builder.isNull(phones.key().get("zip")));
            assertThat(em.createQuery(query).getResultList()).containsExactly("Bern");
        });
    }
}
