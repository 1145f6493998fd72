package org.cairnorm.mapping.build;

import jakarta.persistence.DiscriminatorType;
import java.util.HashMap;
import java.util.Map;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.ColumnDeclaration;
import org.cairnorm.mapping.source.DiscriminatorColumnDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Discriminator columns and values (JPA 3.2 §11.1.12, §11.1.13). A hierarchy of strategy JOINED has one as well; that of strategy
 * TABLE_PER_CLASS stands in no table and exists in queries only.
 */
final class DiscriminatorPass {
    private static final int DEFAULT_LENGTH = 31;
    private final MappingBuild build;

    DiscriminatorPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        for (EntityDraft entity : build.entities()) {
            if (entity.isRoot() && entity.inheritance() != InheritanceStrategy.NONE) {
                hierarchy(entity);
            }
        }
    }

    private void hierarchy(EntityDraft root) {
        DiscriminatorColumnDeclaration declared = root.declaration().discriminatorColumn();
        ColumnDeclaration said = declared == null ? ColumnDeclaration.UNSAID : declared.column();
        DiscriminatorType type =
                declared == null || declared.type() == null ? DiscriminatorType.STRING : declared.type();
        boolean stored = root.inheritance() != InheritanceStrategy.TABLE_PER_CLASS;
        Identifier name =
                build.names().identifier(said.name(), build.names().naming().discriminatorColumn());
        Map<Object, String> taken = new HashMap<>();
        int longest = DEFAULT_LENGTH;
        for (EntityDraft entity : root.hierarchy()) {
            Object value = entity.mapping().isAbstract() ? null : value(entity, type);
            String other = value == null ? null : taken.put(value, entity.name());
            if (other != null) {
                throw MappingProblem.DISCRIMINATOR_TWICE.at(other, entity.name(), value);
            }
            entity.discriminatorValue(value);
            longest = value instanceof String text ? Math.max(longest, text.length()) : longest;
        }
        Column<?> column = Column.of(name, dataType(type, said.length() == null ? longest : said.length()))
                .notNull()
                .withDefinition(said.columnDefinition());
        root.discriminatorColumn(column);
        if (stored) {
            root.primaryTable().table().add(column, false);
            root.primaryTable().table().place(column);
        }
    }

    private static DataType<?> dataType(DiscriminatorType type, int length) {
        return switch (type) {
            case STRING -> Types.string(length);
            case CHAR -> Types.CHARACTER;
            case INTEGER -> Types.INTEGER;
        };
    }

    private static Object value(EntityDraft entity, DiscriminatorType type) {
        String said = entity.declaration().discriminatorValue();
        if (type == DiscriminatorType.STRING) {
            return said == null ? entity.name() : said;
        }
        if (said == null) {
            throw MappingProblem.DISCRIMINATOR_VALUE_MISSING.at(entity.name(), type);
        }
        try {
            if (type == DiscriminatorType.INTEGER) {
                return Integer.valueOf(said.strip());
            }
            if (said.length() == 1) {
                return said.charAt(0);
            }
        } catch (NumberFormatException e) {
            throw MappingProblem.DISCRIMINATOR_VALUE_WRONG.because(e, entity.name(), said, type);
        }
        throw MappingProblem.DISCRIMINATOR_VALUE_WRONG.at(entity.name(), said, type);
    }
}
