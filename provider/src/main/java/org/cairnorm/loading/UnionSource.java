package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.Discriminator;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A polymorphic entity of TABLE_PER_CLASS: a union over the tables of its concrete entities, of just the columns that were
 * asked for, with a made-up column that tells the entity.
 */
final class UnionSource extends EntitySource {
    private final Alias alias;
    private final List<EntityMapping> concrete = new ArrayList<>();
    private final Map<Place, Column<?>> columns = new LinkedHashMap<>();
    private final Map<Link, Column<?>> links = new LinkedHashMap<>();
    private @Nullable Column<?> typeColumn;

    /** A column, by the topmost entity that has it. */
    private record Place(EntityMapping declaring, Identifier name) {}

    /** A column of the join table of a to-one association. */
    private record Link(EntityMapping of, ToOneAttribute attribute, int column) {}

    UnionSource(EntityMapping entity, AliasNames names) {
        super(entity, names);
        this.alias = names.next(entity.name());
        for (EntityMapping candidate : entity.hierarchy()) {
            if (!candidate.isAbstract()) {
                concrete.add(candidate);
            }
        }
    }

    @Override
    public Expression column(EntityMapping of, int tableIndex, Column<?> column) {
        EntityMapping declaring = of;
        while (declaring != entity() && has(declaring.parent(), column.name())) {
            declaring = java.util.Objects.requireNonNull(declaring.parent());
        }
        Column<?> made = columns.computeIfAbsent(
                new Place(declaring, column.name()), place -> column.withName(unusedName(column.name())));
        return new ColumnRef(alias, made);
    }

    private static boolean has(@Nullable EntityMapping entity, Identifier name) {
        if (entity == null) {
            return false;
        }
        for (AttributeMapping attribute : entity.attributes()) {
            for (Column<?> column : attribute.columns()) {
                if (column.name().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Identifier unusedName(Identifier wanted) {
        Identifier name = wanted;
        for (int i = 1; isUsed(name); i++) {
            name = new Identifier(wanted.text() + "_" + i, wanted.quoted());
        }
        return name;
    }

    private boolean isUsed(Identifier name) {
        return (typeColumn != null && typeColumn.name().equals(name))
                || columns.values().stream().anyMatch(column -> column.name().equals(name))
                || links.values().stream().anyMatch(column -> column.name().equals(name));
    }

    @Override
    List<Expression> linked(EntityMapping of, ToOneAttribute attribute, JoinTable table) {
        List<Expression> found = new ArrayList<>();
        for (int i = 0; i < table.toTarget().size(); i++) {
            Column<?> column = table.toTarget().get(i).column();
            Column<?> made = links.computeIfAbsent(
                    new Link(of, attribute, i), link -> column.withName(unusedName(column.name())));
            found.add(new ColumnRef(alias, made));
        }
        return found;
    }

    @Override
    public List<Expression> identifier() {
        List<Expression> found = new ArrayList<>();
        for (Column<?> column : entity().identifier().columns()) {
            found.add(column(entity(), 0, column));
        }
        return found;
    }

    @Override
    public @Nullable Expression restriction() {
        return concrete.isEmpty() ? Literal.FALSE : null;
    }

    @Override
    public Expression type() {
        if (typeColumn == null) {
            Discriminator discriminator = entity().discriminator();
            Column<?> wanted = discriminator == null ? Column.of("type_", Types.INTEGER) : discriminator.column();
            typeColumn = wanted.withName(unusedName(wanted.name()));
        }
        return new ColumnRef(alias, typeColumn);
    }

    @Override
    public Literal typeOf(EntityMapping one) {
        Discriminator discriminator = one.discriminator();
        if (discriminator != null) {
            return new Literal(discriminator.value(), discriminator.column().type());
        }
        return one.isAbstract()
                ? new Literal(null, Types.INTEGER)
                : Literal.of(entity().hierarchy().indexOf(one));
    }

    @Override
    Source own() {
        if (columns.isEmpty()) {
            identifier();
        }
        List<Column<?>> all = new ArrayList<>();
        if (typeColumn != null) {
            all.add(typeColumn);
        }
        all.addAll(columns.values());
        all.addAll(links.values());
        List<Query> arms = new ArrayList<>();
        for (EntityMapping one : concrete.isEmpty() ? List.of(entity()) : concrete) {
            arms.add(arm(one));
        }
        Query query = arms.size() == 1
                ? arms.get(0)
                : new SetOperation(List.of(), SetOperation.Operator.UNION, true, arms, List.of(), null, null);
        return new DerivedTable(query, alias, all, false);
    }

    private Select arm(EntityMapping one) {
        TableSource source = new TableSource(one, new AliasNames());
        List<SelectItem> items = new ArrayList<>();
        if (typeColumn != null) {
            items.add(new SelectItem(typeOf(one), typeColumn.name()));
        }
        columns.forEach((place, made) -> {
            Expression value = place.declaring().isSuperOf(one) ? find(source, place.name()) : null;
            items.add(new SelectItem(value == null ? absent(made) : value, made.name()));
        });
        links.forEach((link, made) -> {
            Expression value = null;
            if (link.of().isSuperOf(one)
                    && one.attribute(link.attribute().name()) instanceof ToOneAttribute own
                    && own.storage() instanceof ToOneAttribute.InJoinTable) {
                value = source.columns(own).get(link.column());
            }
            items.add(new SelectItem(value == null ? absent(made) : value, made.name()));
        });
        return Select.of(items).from(source.source());
    }

    private static @Nullable Expression find(TableSource source, Identifier name) {
        List<MappedTable> tables = source.entity().tables();
        for (int i = 0; i < tables.size(); i++) {
            Column<?> column = tables.get(i).table().column(name).orElse(null);
            if (column != null) {
                return source.column(source.entity(), i, column);
            }
        }
        return null;
    }

    private static Expression absent(Column<?> column) {
        return new Cast(new Literal(null, column.type()), column.type());
    }
}
