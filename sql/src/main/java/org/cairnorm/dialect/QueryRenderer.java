package org.cairnorm.dialect;

import java.util.List;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Cte;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.StatementVisitor;
import org.cairnorm.sql.Values;
import org.jspecify.annotations.Nullable;

/** Writes queries clause by clause. */
abstract class QueryRenderer extends SourceRenderer implements StatementVisitor<@Nullable Void> {
    QueryRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    @Override
    protected void subQuery(Query query) {
        out.open();
        query.accept(this);
        out.close();
    }

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
            expressions.forEach(this::inline);
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

    /** Writes what is selected or given back. */
    final void items(List<SelectItem> items) {
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

    /** Writes a clause of conditions, if there are any. */
    final void conditions(String keyword, @Nullable Expression condition) {
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
                out.append(qualifier(locking.of().get(i)));
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
}
