package org.cairnorm.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.EntityMapping;
import org.junit.jupiter.api.Test;

/** The table does what a HashMap does, whatever is put in and taken out. */
class EntryTableTest {
    private final PersistenceContext context = new PersistenceContext(new LazyLoader() {
        @Override
        public void load(EntityEntry entry, int attribute) {
            throw new AssertionError();
        }

        @Override
        public void initialize(EntityEntry reference) {
            throw new AssertionError();
        }

        @Override
        public void load(EntityEntry owner, PersistentCollection collection) {
            throw new AssertionError();
        }
    });

    @Test
    void findsWhatWasPutInAndNothingElse() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            EntityMapping root = new EntityMapping("Thing", Object.class, null);
            EntryTable table = new EntryTable();
            Map<Integer, EntityEntry> plain = new HashMap<>();
            for (int step = 0; step < 2_000; step++) {
                int id = random.nextInt(300);
                int hash = id / 5;
                EntityEntry known = plain.get(id);
                assertThat(table.find(hash, root, id)).as("seed %s", seed).isSameAs(known);
                if (known == null) {
                    EntityEntry entry = new EntityEntry(context, root, new Object(), id, EntityState.MANAGED);
                    table.insert(hash, entry);
                    plain.put(id, entry);
                } else {
                    table.remove(hash, known);
                    plain.remove(id);
                }
            }
            assertThat(table.isEmpty()).isEqualTo(plain.isEmpty());
        }
    }

    @Test
    void knowsInstancesThatCameBeforeAndAfterSomebodyAsked() {
        EntityMapping root = new EntityMapping("Thing", Object.class, null);
        List<Object> instances = new ArrayList<>();
        for (int id = 0; id < 1_000; id++) {
            Object instance = new Object();
            instances.add(instance);
            context.add(root, instance, id, EntityState.MANAGED);
            if (id % 100 == 0) {
                assertThat(context.entry(instances.get(id))).isNotNull();
            }
            if (id % 7 == 3) {
                context.remove(context.find(root, id - 2));
            }
            if (id % 150 == 0) {
                context.compact();
            }
        }
        for (int id = 0; id < 1_000; id++) {
            boolean removed = id % 7 == 1 && id < 998;
            assertThat(context.entry(instances.get(id)) == null)
                    .as("removed %s", id)
                    .isEqualTo(removed);
            assertThat(context.find(root, id) == null).as("removed key %s", id).isEqualTo(removed);
        }
    }
}
