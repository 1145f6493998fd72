package org.cairnorm.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Cte;
import org.cairnorm.sql.CteRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.DomainSource;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.SourceVisitor;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Unnest;
import org.cairnorm.sql.Values;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Writes what queries read from, and knows by which names its columns are called. */
abstract class SourceRenderer extends ExpressionRenderer implements SourceVisitor<@Nullable Void> {
    private @Nullable Scope scope;

    /** Common table expressions that are written where they are read. */
    private final Map<Identifier, Query> inlined = new HashMap<>();

    SourceRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    // ---- the sources that columns are seen by

    final Scope enter() {
        Scope entered = new Scope(scope);
        scope = entered;
        return entered;
    }

    final void leave(Scope entered) {
        scope = entered.outer();
    }

    @Override
    protected @Nullable String qualifier(ColumnRef column) {
        Alias alias = column.source();
        return alias == null ? null : qualifier(alias);
    }

    final String qualifier(Alias alias) {
        return (scope == null ? new Scope(null) : scope).qualifier(alias);
    }

    // ---- sources

    @Override
    public @Nullable Void visitTableRef(TableRef source) {
        dialect.identifiers().append(out.text(), source.table().name());
        Alias alias = source.alias();
        if (alias != null && !isOwnName(source, alias)) {
            out.append(' ').append(dialect.identifiers().render(alias));
        }
        return null;
    }

    private static boolean isOwnName(TableRef source, Alias alias) {
        Identifier name = source.table().name().name();
        return source.table().name().schema() == null
                && !name.quoted()
                && name.text().equals(alias.name());
    }

    /** Writes the table that a change works on. */
    final void target(TableRef target, boolean takesAlias) {
        dialect.identifiers().append(out.text(), target.table().name());
        Alias alias = target.alias();
        Scope seen = scope;
        if (alias == null || seen == null) {
            return;
        }
        if (takesAlias && !isOwnName(target, alias)) {
            String name = dialect.identifiers().render(alias);
            out.append(targetAliasKeyword()).append(name);
            seen.add(alias, name);
        } else {
            seen.add(alias, dialect.identifiers().render(target.table().name().name()));
        }
    }

    /** What stands between the table of an update or delete and its alias. */
    protected String targetAliasKeyword() {
        return " ";
    }

    @Override
    public @Nullable Void visitJoin(Join join) {
        Deque<Join> chain = new ArrayDeque<>();
        Source first = join;
        while (first instanceof Join next) {
            chain.push(next);
            first = next.left();
        }
        first.accept(this);
        for (Join next : chain) {
            out.clause(keyword(next.kind()));
            if (next.right() instanceof Join nested) {
                out.open();
                nested.accept(this);
                out.close();
            } else {
                next.right().accept(this);
            }
            if (next.on() != null) {
                out.append(" on ");
                condition(next.on(), Precedence.OR);
            }
        }
        return null;
    }

    private String keyword(Join.Kind kind) {
        return switch (kind) {
            case INNER -> "join ";
            case LEFT -> "left join ";
            case RIGHT -> {
                if (!features.has(DialectFeature.RIGHT_JOIN)) {
                    throw unsupported("right joins");
                }
                yield "right join ";
            }
            case FULL -> {
                if (!features.has(DialectFeature.FULL_JOIN)) {
                    throw unsupported("full joins");
                }
                yield "full join ";
            }
            case CROSS -> "cross join ";
        };
    }

    @Override
    public @Nullable Void visitDerivedTable(DerivedTable source) {
        if (source.lateral()) {
            if (!features.has(DialectFeature.LATERAL)) {
                throw unsupported("lateral derived tables");
            }
            out.append("lateral ");
        }
        if (source.query() instanceof Values values && features.has(DialectFeature.DERIVED_COLUMN_LIST)) {
            subQuery(values);
            out.append(' ').append(dialect.identifiers().render(source.alias()));
            columnList(source.columns());
        } else {
            subQuery(QueryColumns.named(source.query(), source.columns()));
            out.append(' ').append(dialect.identifiers().render(source.alias()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitCteRef(CteRef source) {
        Query query = inlined.get(source.name());
        if (query != null) {
            return visitDerivedTable(new DerivedTable(query, source.alias(), source.columns(), false));
        }
        identifier(source.name());
        if (!source.name().text().equals(source.alias().name())) {
            out.append(' ').append(dialect.identifiers().render(source.alias()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitUnnest(Unnest source) {
        if (!features.has(DialectFeature.ARRAYS_AS_SOURCE)) {
            throw unsupported("way to read arrays as rows ('unnest')");
        }
        List<DataType<?>> types = source.slot().types();
        out.append("unnest(");
        for (int part = 0; part < types.size(); part++) {
            if (part > 0) {
                out.comma();
            }
            array(SlotPlace.array(source.slot().name(), types.get(part), types.size() == 1 ? -1 : part));
        }
        out.append(") ").append(dialect.identifiers().render(source.alias()));
        columnList(source.columns());
        return null;
    }

    private void array(SlotPlace place) {
        if (!dialect.bindsArrayOf(place.type())) {
            throw unsupported("arrays of type '" + place.type() + "' as parameters");
        }
        if (features.has(DialectFeature.CAST_UNTYPED_PARAMETERS)) {
            out.append("cast(");
            bind(place);
            out.append(" as ")
                    .append(dialect.arrayElementName(place.type().sqlType()))
                    .append(" array)");
        } else {
            bind(place);
        }
    }

    @Override
    public @Nullable Void visitDomain(DomainSource source) {
        throw new DialectException("The domain source '" + source.describe()
                + "' was not replaced by tables before rendering; lower the statement first");
    }

    /** Notes a common table expression that is written where it is read. */
    final void inline(Cte cte) {
        inlined.put(cte.name(), cte.query());
    }

    /** Writes names of columns in parentheses. */
    final void columnList(List<Column<?>> columns) {
        out.append('(');
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            identifier(columns.get(i).name());
        }
        out.append(')');
    }
}
