package org.cairnorm.dialect;

import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Assignment;
import org.cairnorm.sql.Bound;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Cte;
import org.cairnorm.sql.CteRef;
import org.cairnorm.sql.Delete;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.DomainSource;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.SourceVisitor;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.StatementVisitor;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.TreeVisitor;
import org.cairnorm.sql.Unnest;
import org.cairnorm.sql.Update;
import org.cairnorm.sql.Values;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement in standard SQL, minding the features of its dialect. A dialect that differs beyond its data extends
 * this class and overrides the visit that differs.
 */
public class SqlRenderer extends ExpressionRenderer
        implements StatementVisitor<@Nullable Void>, SourceVisitor<@Nullable Void> {
    private @Nullable Scope scope;

    /** Common table expressions that are written where they are read. */
    private final Map<Identifier, Query> inlined = new HashMap<>();

    /** A renderer for one statement; {@code inline} is for DDL, where nothing can be bound. */
    public SqlRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
        String comment = options.comment();
        if (comment != null) {
            out.append("/* ").append(CommentText.clean(comment)).append(" */");
        }
    }

    /** Writes the statement and gives its text. */
    public SqlText render(Statement statement) {
        statement.accept(this);
        return out.toSqlText();
    }

    /** Writes the expression and gives its text. */
    public String renderExpression(Expression expression) {
        element(expression);
        return out.text().toString();
    }

    @Override
    protected @Nullable String qualifier(ColumnRef column) {
        Alias alias = column.source();
        if (alias == null) {
            return null;
        }
        return (scope == null ? new Scope(null) : scope).qualifier(alias);
    }

    private Scope enter() {
        Scope entered = new Scope(scope);
        scope = entered;
        return entered;
    }

    private void leave(Scope entered) {
        scope = entered.outer();
    }

    @Override
    protected void subQuery(Query query) {
        out.open();
        query.accept(this);
        out.close();
    }

    // ---- queries

    @Override
    public @Nullable Void visitSelect(Select select) {
        with(select.with());
        Scope entered = enter();
        Source from = select.from();
        if (from != null) {
            entered.addAll(from, dialect.identifiers());
        }
        out.clause(select.isDistinct() ? "select distinct " : "select ");
        items(select.items());
        if (from != null) {
            out.clause("from ");
            from.accept(this);
        } else {
            noSource();
        }
        conditions("where ", select.where());
        if (!select.groupBy().isEmpty()) {
            out.clause("group by ");
            groups(select);
        }
        conditions("having ", select.having());
        orderBy(select.orderBy());
        limit(select.limit(), select.offset());
        Locking locking = select.locking();
        if (locking != null) {
            locking(locking, select);
        }
        leave(entered);
        return null;
    }

    /** Writes what must stand where a query has no source. */
    protected void noSource() {}

    /** What rows are grouped by: an item that holds parameters is named by its place, if it can be. */
    private void groups(Select select) {
        List<Expression> items =
                select.items().stream().map(SelectItem::expression).toList();
        for (int i = 0; i < select.groupBy().size(); i++) {
            Expression group = select.groupBy().get(i);
            out.append(i == 0 ? "" : ", ");
            boolean parameters = !features.has(DialectFeature.GROUP_BY_PARAMETERS) && ParameterSearch.finds(group);
            int place = features.has(DialectFeature.GROUP_BY_PLACE) ? items.indexOf(group) : -1;
            if (parameters && place >= 0) {
                out.append(Integer.toString(place + 1));
            } else if (parameters && items.contains(group) && !features.has(DialectFeature.GROUP_BY_PLACE)) {
                throw unsupported("way to group by and select an expression that holds parameters;"
                        + " group by what it is made of");
            } else {
                element(group);
            }
        }
    }

    /** Looks for values that become parameters. */
    private static final class ParameterSearch extends TreeVisitor {
        private boolean found;

        static boolean finds(Expression expression) {
            ParameterSearch search = new ParameterSearch();
            search.visit(expression);
            return search.found;
        }

        @Override
        public @Nullable Void visitSlot(Slot slot) {
            found = true;
            return null;
        }

        @Override
        public @Nullable Void visitBound(Bound bound) {
            found = true;
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(Literal literal) {
            found |= literal.value() instanceof CharSequence || literal.value() instanceof Temporal;
            return null;
        }
    }

    /** Writes {@code with …} before a query. */
    protected void with(List<Cte> expressions) {
        if (expressions.isEmpty()) {
            return;
        }
        boolean recursive = expressions.stream().anyMatch(Cte::recursive);
        if (recursive && !features.has(DialectFeature.WITH_RECURSIVE)) {
            throw unsupported("recursive common table expressions");
        }
        if (!features.has(DialectFeature.WITH)) {
            expressions.forEach(cte -> inlined.put(cte.name(), cte.query()));
            return;
        }
        out.clause(recursive ? "with recursive " : "with ");
        for (int i = 0; i < expressions.size(); i++) {
            Cte cte = expressions.get(i);
            if (i > 0) {
                out.lineComma(0);
            }
            identifier(cte.name());
            columnList(cte.columns());
            out.append(" as ");
            subQuery(cte.query());
        }
    }

    private void columnList(List<Column<?>> columns) {
        out.append('(');
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            identifier(columns.get(i).name());
        }
        out.append(')');
    }

    private void items(List<SelectItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            SelectItem item = items.get(i);
            result(item.expression(), isParameter(item.expression()));
            Identifier name = item.name();
            if (name != null && !isNamed(item.expression(), name)) {
                out.append(" as ");
                identifier(name);
            }
        }
    }

    private static boolean isNamed(Expression expression, Identifier name) {
        return expression instanceof ColumnRef column && column.column().name().equals(name);
    }

    private void conditions(String keyword, @Nullable Expression condition) {
        if (condition == null) {
            return;
        }
        out.clause(keyword);
        conjuncts(condition);
    }

    private void conjuncts(Expression condition) {
        if (condition instanceof Logical all && all.operator() == Logical.Operator.AND) {
            for (int i = 0; i < all.operands().size(); i++) {
                if (i > 0) {
                    out.condition("and ");
                }
                condition(all.operands().get(i), Precedence.AND);
            }
        } else {
            condition(condition, Precedence.OR);
        }
    }

    /** Writes the order. */
    protected void orderBy(List<OrderItem> keys) {
        if (keys.isEmpty()) {
            return;
        }
        out.clause("order by ");
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            orderKey(keys.get(i));
        }
    }

    private void orderKey(OrderItem key) {
        OrderItem.Nulls nulls = key.nulls();
        boolean syntax = features.has(DialectFeature.NULL_PRECEDENCE);
        if (nulls != null && !syntax && nulls != features.nullOrder().placeOfNulls(key.descending())) {
            out.append("case when ");
            write(key.expression(), Precedence.CONCAT);
            out.append(
                    nulls == OrderItem.Nulls.FIRST ? " is null then 0 else 1 end, " : " is null then 1 else 0 end, ");
        }
        element(key.expression());
        if (key.descending()) {
            out.append(" desc");
        }
        if (nulls != null && syntax) {
            out.append(nulls == OrderItem.Nulls.FIRST ? " nulls first" : " nulls last");
        }
    }

    /** Writes how many rows are given and left out. */
    protected void limit(@Nullable Expression limit, @Nullable Expression offset) {
        if (limit != null) {
            out.clause("limit ");
            write(limit, Precedence.PRIMARY);
        } else if (offset != null) {
            limitForOffset();
        }
        if (offset != null) {
            out.clause("offset ");
            write(offset, Precedence.PRIMARY);
        }
    }

    /** Writes what must stand before an offset without a limit. */
    protected void limitForOffset() {}

    /** Writes how the rows of a query are locked; nothing where the database locks as a whole. */
    protected void locking(Locking locking, Select select) {
        if (!features.has(DialectFeature.FOR_UPDATE)) {
            return;
        }
        boolean share = locking.strength() == Locking.Strength.SHARE && features.has(DialectFeature.FOR_SHARE);
        if (!features.locksRowsOf(select, locking.strength())) {
            throw unsupported("'for update' for a query that joins, sorts, groups or asks sub-queries;"
                    + " lock its rows by a query of their table alone");
        }
        out.clause(share ? shareLock() : "for update");
        if (!locking.of().isEmpty() && features.has(DialectFeature.FOR_UPDATE_OF)) {
            out.append(" of ");
            for (int i = 0; i < locking.of().size(); i++) {
                if (i > 0) {
                    out.comma();
                }
                Scope seen = scope;
                out.append((seen == null ? new Scope(null) : seen)
                        .qualifier(locking.of().get(i)));
            }
        }
        switch (locking.waiting()) {
            case BLOCK -> {}
            case NOWAIT -> {
                if (!features.has(DialectFeature.NOWAIT)) {
                    throw unsupported("way to lock without waiting ('nowait')");
                }
                out.append(" nowait");
            }
            case SKIP_LOCKED -> {
                if (!features.has(DialectFeature.SKIP_LOCKED)) {
                    throw unsupported("way to skip locked rows ('skip locked')");
                }
                out.append(" skip locked");
            }
        }
    }

    /** The words of a share lock. */
    protected String shareLock() {
        return "for share";
    }

    @Override
    public @Nullable Void visitSetOperation(SetOperation operation) {
        if (operation.all()
                && operation.operator() != SetOperation.Operator.UNION
                && !features.has(DialectFeature.INTERSECT_EXCEPT_ALL)) {
            throw unsupported("'" + operator(operation) + "'");
        }
        with(operation.with());
        for (int i = 0; i < operation.operands().size(); i++) {
            if (i > 0) {
                out.clause(operator(operation));
            }
            operand(operation.operands().get(i));
        }
        orderBy(operation.orderBy());
        limit(operation.limit(), operation.offset());
        return null;
    }

    private static String operator(SetOperation operation) {
        String name = switch (operation.operator()) {
            case UNION -> "union";
            case INTERSECT -> "intersect";
            case EXCEPT -> "except";
        };
        return operation.all() ? name + " all" : name;
    }

    private void operand(Query operand) {
        boolean simple = operand instanceof Values
                || (operand instanceof Select select
                        && select.with().isEmpty()
                        && select.orderBy().isEmpty()
                        && select.limit() == null
                        && select.offset() == null
                        && select.locking() == null);
        if (simple) {
            operand.accept(this);
        } else if (features.has(DialectFeature.NESTED_SET_OPERANDS)) {
            out.clause("");
            subQuery(operand);
        } else {
            out.clause("select * from ");
            subQuery(operand);
        }
    }

    @Override
    public @Nullable Void visitValues(Values values) {
        out.clause("values ");
        rows(values.rows(), true, "");
        return null;
    }

    /** Writes rows, each in parentheses behind a keyword. */
    protected final void rows(List<List<Expression>> rows, boolean untyped, String keyword) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.lineComma(7);
            }
            out.append(keyword).append('(');
            List<Expression> row = rows.get(i);
            for (int k = 0; k < row.size(); k++) {
                if (k > 0) {
                    out.comma();
                }
                if (untyped) {
                    result(row.get(k), i == 0);
                } else {
                    write(row.get(k), Precedence.OR);
                }
            }
            out.append(')');
        }
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

    // ---- changes

    @Override
    public @Nullable Void visitInsert(Insert insert) {
        require(insert.returning(), DialectFeature.INSERT_RETURNING, "insert");
        out.clause("insert into ");
        dialect.identifiers().append(out.text(), insert.table().name());
        Query source = insert.source();
        if (source == null) {
            defaultValues(insert);
        } else {
            out.append(' ');
            columnList(insert.columns());
            if (source instanceof Values values) {
                out.clause("values ");
                rows(values.rows(), false, "");
            } else {
                source.accept(this);
            }
        }
        returning(insert.returning());
        return null;
    }

    /** Writes the row of defaults. */
    protected void defaultValues(Insert insert) {
        if (!features.has(DialectFeature.INSERT_DEFAULT_VALUES)) {
            throw unsupported("way to insert a row of default values into '"
                    + insert.table().name() + "'");
        }
        out.append(" default values");
    }

    @Override
    public @Nullable Void visitUpdate(Update update) {
        require(update.returning(), DialectFeature.UPDATE_RETURNING, "update");
        Scope entered = enter();
        out.clause("update ");
        target(update.target(), features.has(DialectFeature.UPDATE_ALIAS));
        out.clause("set ");
        for (int i = 0; i < update.assignments().size(); i++) {
            if (i > 0) {
                out.lineComma(4);
            }
            Assignment assignment = update.assignments().get(i);
            identifier(assignment.column().name());
            out.append(" = ");
            write(assignment.value(), Precedence.CONCAT);
        }
        conditions("where ", update.where());
        returning(update.returning());
        leave(entered);
        return null;
    }

    @Override
    public @Nullable Void visitDelete(Delete delete) {
        require(delete.returning(), DialectFeature.DELETE_RETURNING, "delete");
        Scope entered = enter();
        out.clause("delete from ");
        target(delete.target(), features.has(DialectFeature.DELETE_ALIAS));
        conditions("where ", delete.where());
        returning(delete.returning());
        leave(entered);
        return null;
    }

    private void target(TableRef target, boolean takesAlias) {
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

    private void require(List<SelectItem> returning, DialectFeature feature, String statement) {
        if (!returning.isEmpty() && !features.has(feature)) {
            throw unsupported("'returning' for an " + statement + "; select the rows in a statement of its own");
        }
    }

    /** Writes what a change gives back. */
    protected void returning(List<SelectItem> items) {
        if (!items.isEmpty()) {
            out.clause("returning ");
            items(items);
        }
    }

    /** Writes a select from the rows of a change, for databases that give them back that way. */
    protected final void changedRows(List<SelectItem> items, String keyword, Statement change, @Nullable Alias alias) {
        Scope entered = enter();
        if (alias != null) {
            entered.add(alias, dialect.identifiers().render(alias));
        }
        out.clause("select ");
        items(items);
        out.clause("from ").append(keyword);
        out.open();
        change.accept(this);
        out.close();
        if (alias != null) {
            out.append(' ').append(dialect.identifiers().render(alias));
        }
        leave(entered);
    }
}
