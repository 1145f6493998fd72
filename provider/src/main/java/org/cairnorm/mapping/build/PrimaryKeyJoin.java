package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.JoinColumnDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.sql.Column;

/** The primary key columns of a table that shares its key with the table above (JPA 3.2 §11.1.45). */
final class PrimaryKeyJoin {
    private PrimaryKeyJoin() {}

    static List<Column<?>> columns(JoinColumnsDeclaration declared, List<Column<?>> above, Names names, String where) {
        List<JoinColumnDeclaration> said = declared.columns();
        if (!said.isEmpty() && said.size() != above.size()) {
            throw MappingProblem.JOIN_COLUMNS_INCOMPLETE.at(where, said.size(), where, Names.texts(above));
        }
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            Column<?> referenced = above.get(i);
            JoinColumnDeclaration join = said.isEmpty() ? JoinColumnDeclaration.UNSAID : said.get(i);
            for (JoinColumnDeclaration candidate : said) {
                if (candidate.referencedColumnName() != null
                        && names.find(List.of(referenced), candidate.referencedColumnName()) != null) {
                    join = candidate;
                }
            }
            columns.add(Column.of(
                            join.name() == null ? referenced.name() : names.identifier(join.name()), referenced.type())
                    .notNull()
                    .withDefinition(join.columnDefinition()));
        }
        return columns;
    }
}
