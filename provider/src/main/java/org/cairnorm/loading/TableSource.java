package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.Discriminator;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** An entity whose rows stand in tables of its own: all but the polymorphic ones of TABLE_PER_CLASS. */
final class TableSource extends EntitySource {
    private final int mainIndex;
    private final MappedTable main;
    private final TableRef mainRef;
    private final Map<Place, TableRef> joined = new HashMap<>();
    private final Map<ToOneAttribute, TableRef> links = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** A table of the hierarchy: the entity that brings it in, and its index there. */
    private record Place(EntityMapping declaring, int index) {}

    private record Step(Join.Kind kind, TableRef table, Expression on) {}

    TableSource(EntityMapping entity, AliasNames names) {
        super(entity, names);
        this.mainIndex = mainIndex(entity);
        this.main = entity.tables().get(mainIndex);
        this.mainRef = new TableRef(main.table(), names.next(entity.name()));
    }

    /** The table that has a row for exactly the instances of the entity and those below it. */
    private static int mainIndex(EntityMapping entity) {
        int index = 0;
        if (entity.inheritance() == InheritanceStrategy.JOINED) {
            List<MappedTable> tables = entity.tables();
            for (int i = 1; i < tables.size(); i++) {
                if (!tables.get(i).optional()) {
                    index = i;
                }
            }
        }
        return index;
    }

    @Override
    public Expression column(EntityMapping of, int tableIndex, Column<?> column) {
        MappedTable table = of.tables().get(tableIndex);
        if (tableIndex < entity().tables().size() && !table.optional()) {
            int part = table.keyColumns().indexOf(column);
            if (part >= 0) {
                return new ColumnRef(mainRef.alias(), main.keyColumns().get(part));
            }
        }
        return new ColumnRef(table(of, tableIndex).alias(), column);
    }

    /** The main table, so that rows of it can be locked. */
    TableRef mainTable() {
        return mainRef;
    }

    /** Whether all that was asked for stands in one table. */
    boolean isSingleTable() {
        return steps.isEmpty();
    }

    private TableRef table(EntityMapping of, int index) {
        if (index == mainIndex) {
            return mainRef;
        }
        EntityMapping declaring = of;
        while (declaring != entity()) {
            EntityMapping parent = Objects.requireNonNull(declaring.parent());
            if (parent.tables().size() <= index) {
                break;
            }
            declaring = parent;
        }
        Place place = new Place(declaring, index);
        TableRef known = joined.get(place);
        if (known == null) {
            MappedTable table = of.tables().get(index);
            known = new TableRef(
                    table.table(), names().next(table.table().name().name().text()));
            boolean certain = declaring == entity() && !table.optional();
            List<Expression> key = new ArrayList<>();
            for (Column<?> column : table.keyColumns()) {
                key.add(new ColumnRef(known.alias(), column));
            }
            steps.add(new Step(certain ? Join.Kind.INNER : Join.Kind.LEFT, known, equal(key, identifier())));
            joined.put(place, known);
        }
        return known;
    }

    @Override
    List<Expression> linked(EntityMapping of, ToOneAttribute attribute, JoinTable table) {
        TableRef link = links.get(attribute);
        if (link == null) {
            link = new TableRef(
                    table.table(), names().next(table.table().name().name().text()));
            ReferencedKey key = ReferencedKey.of(of, table.toOwner());
            List<Expression> toOwner = new ArrayList<>();
            for (Column<?> column : key.referring()) {
                toOwner.add(new ColumnRef(link.alias(), column));
            }
            steps.add(new Step(Join.Kind.LEFT, link, equal(toOwner, referenced(key))));
            links.put(attribute, link);
        }
        List<Expression> columns = new ArrayList<>();
        for (JoinColumn join : table.toTarget()) {
            columns.add(new ColumnRef(link.alias(), join.column()));
        }
        return columns;
    }

    @Override
    public List<Expression> identifier() {
        List<Expression> columns = new ArrayList<>();
        for (Column<?> column : main.keyColumns()) {
            columns.add(new ColumnRef(mainRef.alias(), column));
        }
        return columns;
    }

    @Override
    public @Nullable Expression restriction() {
        if (entity().inheritance() != InheritanceStrategy.SINGLE_TABLE || entity().parent() == null) {
            return null;
        }
        List<Expression> values = new ArrayList<>();
        for (EntityMapping concrete : entity().hierarchy()) {
            if (!concrete.isAbstract()) {
                values.add(typeOf(concrete));
            }
        }
        if (values.isEmpty()) {
            return Literal.FALSE;
        }
        return values.size() == 1
                ? type(entity()).eq(values.get(0))
                : type(entity()).in(values);
    }

    @Override
    public Expression type() {
        return entity().isPolymorphic() ? type(entity()) : typeOf(entity());
    }

    private Expression type(EntityMapping of) {
        Discriminator discriminator = of.discriminator();
        if (discriminator != null) {
            return column(of, 0, discriminator.column());
        }
        List<Case.When> whens = new ArrayList<>();
        List<EntityMapping> hierarchy = of.hierarchy();
        for (int i = hierarchy.size() - 1; i > 0; i--) {
            EntityMapping below = hierarchy.get(i);
            int index = mainIndex(below);
            Column<?> key = below.tables().get(index).keyColumns().get(0);
            Expression present = new ColumnRef(table(below, index).alias(), key).isNotNull();
            whens.add(new Case.When(present, Literal.of(i)));
        }
        return Case.of(whens, Literal.of(0));
    }

    @Override
    public Literal typeOf(EntityMapping concrete) {
        Discriminator discriminator = concrete.discriminator();
        if (discriminator != null) {
            return new Literal(discriminator.value(), discriminator.column().type());
        }
        return concrete.isAbstract()
                ? new Literal(null, Types.INTEGER)
                : Literal.of(entity().hierarchy().indexOf(concrete));
    }

    @Override
    Source own() {
        Source source = mainRef;
        for (Step step : steps) {
            source = new Join(source, step.kind(), step.table(), step.on());
        }
        return source;
    }
}
