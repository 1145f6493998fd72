package org.cairnorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.type.Types;
import org.junit.jupiter.api.Test;

class TableOrderTest {

    private static Table table(String name, String... targets) {
        Table.Builder builder = Table.named(name)
                .column(Column.of("id", Types.LONG))
                .primaryKey(new PrimaryKey(null, List.of(Identifier.of("id"))));
        for (String target : targets) {
            String column = target + "_id";
            builder.column(Column.of(column, Types.LONG))
                    .foreignKey(ForeignKey.of(
                            null,
                            List.of(Identifier.of(column)),
                            QualifiedName.of(target),
                            List.of(Identifier.of("id"))));
        }
        return builder.build();
    }

    private static List<String> names(TableOrder order) {
        return order.tables().stream().map(table -> table.name().toString()).toList();
    }

    @Test
    void putsReferencedTablesFirst() {
        TableOrder order = TableOrder.of(List.of(table("a", "b"), table("b", "c"), table("c")));
        assertThat(names(order)).containsExactly("c", "b", "a");
        assertThat(order.forward()).isEmpty();
    }

    @Test
    void keepsTheOrderOfIndependentTables() {
        assertThat(names(TableOrder.of(List.of(table("z"), table("m"), table("a")))))
                .containsExactly("z", "m", "a");
    }

    @Test
    void mayReferToItself() {
        TableOrder order = TableOrder.of(List.of(table("a", "a")));
        assertThat(order.forward()).isEmpty();
    }

    @Test
    void ignoresTablesThatAreNotThere() {
        assertThat(names(TableOrder.of(List.of(table("a", "elsewhere"))))).containsExactly("a");
    }

    @Test
    void cutsACircleAtOneKey() {
        Table a = table("a", "b");
        TableOrder order = TableOrder.of(List.of(a, table("b", "c"), table("c", "a"), table("d", "a")));
        assertThat(names(order)).containsExactly("a", "c", "d", "b");
        assertThat(order.pointsForward(a, a.foreignKeys().get(0))).isTrue();
        assertThat(order.forward()).hasSize(1);
    }

    @Test
    void doesNotCutAKeyThatOnlyLeadsToACircle() {
        TableOrder order = TableOrder.of(List.of(table("first", "a"), table("a", "b"), table("b", "a")));
        assertThat(names(order)).containsExactly("a", "first", "b");
        assertThat(order.forward()).containsOnlyKeys(QualifiedName.of("a"));
    }
}
