package org.cairnorm.query.jpql;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a syntax tree as text: keywords in capitals, single blanks, no parenthesis that is not needed. Reading the text
 * again yields the same tree, apart from the spans.
 */
public final class SyntaxPrinter {

    private final StringBuilder out = new StringBuilder();
    private final ExpressionPrinter expressions = new ExpressionPrinter(out, this::query);

    private SyntaxPrinter() {}

    /** The statement as text. */
    public static String print(StatementSyntax statement) {
        SyntaxPrinter printer = new SyntaxPrinter();
        printer.statement(statement);
        return printer.out.toString();
    }

    /** The expression as text, as for a message. */
    public static String print(ExpressionSyntax expression) {
        SyntaxPrinter printer = new SyntaxPrinter();
        printer.expressions.print(expression);
        return printer.out.toString();
    }

    private void statement(StatementSyntax statement) {
        if (statement instanceof QuerySyntax query) {
            query(query);
        } else if (statement instanceof UpdateSyntax update) {
            update(update);
        } else if (statement instanceof DeleteSyntax delete) {
            out.append("DELETE FROM ").append(delete.entity().name());
            variable(delete.variable());
            where(delete.where());
        }
    }

    private void update(UpdateSyntax update) {
        out.append("UPDATE ").append(update.entity().name());
        variable(update.variable());
        String separator = " SET ";
        for (UpdateSyntax.Assignment assignment : update.assignments()) {
            out.append(separator);
            expressions.print(assignment.target());
            out.append(" = ");
            expressions.printValue(assignment.value());
            separator = ", ";
        }
        where(update.where());
    }

    // -- queries

    private void query(QuerySyntax query) {
        if (query instanceof SelectSyntax select) {
            select(select);
            orderBy(select.orderBy());
        } else if (query instanceof SetOperationSyntax operation) {
            operand(operation, operation.first());
            for (SetOperationSyntax.Operand operand : operation.operands()) {
                out.append(' ').append(operand.operator()).append(operand.all() ? " ALL " : " ");
                operand(operation, operand.query());
            }
            orderBy(operation.orderBy());
        }
    }

    /** Only a chain of INTERSECT stands inside a chain of UNION without parentheses. */
    private void operand(SetOperationSyntax operation, QuerySyntax query) {
        boolean bare = query instanceof SelectSyntax select
                ? select.orderBy().isEmpty()
                : query instanceof SetOperationSyntax inner
                        && inner.orderBy().isEmpty()
                        && isIntersection(inner)
                        && !isIntersection(operation);
        out.append(bare ? "" : "(");
        query(query);
        out.append(bare ? "" : ")");
    }

    private static boolean isIntersection(SetOperationSyntax operation) {
        return operation.operands().get(0).operator() == SetOperationSyntax.Operator.INTERSECT;
    }

    private void select(SelectSyntax select) {
        SelectClauseSyntax clause = select.select();
        if (clause != null) {
            String separator = clause.distinct() ? "SELECT DISTINCT " : "SELECT ";
            for (SelectItemSyntax item : clause.items()) {
                out.append(separator);
                selection(item.selection());
                variable(item.variable());
                separator = ", ";
            }
            out.append(' ');
        }
        String separator = "FROM ";
        for (FromItemSyntax item : select.from()) {
            out.append(separator);
            fromItem(item);
            separator = ", ";
        }
        where(select.where());
        expressions.list(" GROUP BY ", select.groupBy(), "");
        ExpressionSyntax having = select.having();
        if (having != null) {
            out.append(" HAVING ");
            expressions.print(having);
        }
    }

    private void selection(SelectionSyntax selection) {
        if (selection instanceof ConstructorSyntax constructor) {
            out.append("NEW ").append(constructor.className()).append('(');
            expressions.list("", constructor.arguments(), "");
            out.append(')');
        } else if (selection instanceof ExpressionSyntax expression) {
            expressions.print(expression);
        }
    }

    private void fromItem(FromItemSyntax item) {
        boolean member = item instanceof FromItemSyntax.CollectionMember;
        out.append(member ? "IN (" : "");
        expressions.print(item.target());
        out.append(member ? ")" : "");
        variable(item.variable());
        item.joins().forEach(this::join);
    }

    private void join(JoinSyntax join) {
        out.append(join.kind() == JoinSyntax.Kind.LEFT ? " LEFT JOIN " : " JOIN ")
                .append(join.fetch() ? "FETCH " : "");
        expressions.print(join.target());
        variable(join.variable());
        ExpressionSyntax condition = join.condition();
        if (condition != null) {
            out.append(" ON ");
            expressions.print(condition);
        }
    }

    private void variable(@Nullable IdentifierSyntax variable) {
        if (variable != null) {
            out.append(" AS ").append(variable.name());
        }
    }

    private void where(@Nullable ExpressionSyntax where) {
        if (where != null) {
            out.append(" WHERE ");
            expressions.print(where);
        }
    }

    private void orderBy(List<OrderItemSyntax> items) {
        String separator = " ORDER BY ";
        for (OrderItemSyntax item : items) {
            out.append(separator);
            expressions.print(item.expression());
            out.append(item.descending() ? " DESC" : "");
            if (item.nulls() != OrderItemSyntax.NullPrecedence.UNSPECIFIED) {
                out.append(" NULLS ").append(item.nulls());
            }
            separator = ", ";
        }
    }

    // -- literals

    static String text(Temporal value) {
        if (value instanceof LocalDate date) {
            return "{d '" + date + "'}";
        }
        if (value instanceof LocalTime time) {
            return "{t '" + clock(time) + "'}";
        }
        LocalDateTime timestamp = (LocalDateTime) value;
        return "{ts '" + timestamp.toLocalDate() + " " + clock(timestamp.toLocalTime()) + "'}";
    }

    /** With its seconds, which {@link LocalTime#toString} leaves out if they are zero. */
    private static String clock(LocalTime time) {
        String text = time.toString();
        return time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text;
    }
}
