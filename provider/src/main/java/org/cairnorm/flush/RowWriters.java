package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.mapping.ColumnValues;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** The column writers other than those of attributes. */
final class RowWriters {
    private RowWriters() {}

    /** A part of the identifier of the operation's entity. */
    static ColumnWriter identifier(Column<?> column, Dialect dialect, int part) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                Object id = operation.owner().id();
                return id == null
                        ? null
                        : operation.owner().mapping().identifier().part(id, part);
            }
        };
    }

    static ColumnWriter constant(Column<?> column, Dialect dialect, @Nullable Object value) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return value;
            }
        };
    }

    static ColumnWriter newVersion(Column<?> column, Dialect dialect) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return operation.newVersion();
            }
        };
    }

    static ColumnWriter oldVersion(Column<?> column, Dialect dialect) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return operation.owner().version();
            }
        };
    }

    /** A column that refers to the operation's owner. */
    static ColumnWriter owner(JoinColumn join, EntityMapping owner, Dialect dialect) {
        Reference reference = Reference.to(owner, join.referenced());
        return new ColumnWriter(join.column(), dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return reference.of(operation.instance(), operation.owner());
            }
        };
    }

    /** A column that refers to the entity that is the operation's element. */
    static ColumnWriter target(JoinColumn join, EntityMapping target, Dialect dialect) {
        Reference reference = Reference.to(target, join.referenced());
        return new ColumnWriter(join.column(), dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                Object element = operation.element();
                return element == null ? null : reference.of(element, null);
            }
        };
    }

    /** The operation's element itself. */
    static ColumnWriter element(Column<?> column, Dialect dialect) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return operation.element();
            }
        };
    }

    /** A column of the embeddable that is the operation's element. */
    static ColumnWriter embedded(Column<?> column, Dialect dialect, EmbeddableMapping embeddable, int part) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                Object element = operation.element();
                return element == null ? null : ColumnValues.ofEmbeddable(embeddable, element, part);
            }
        };
    }

    /** The columns of the key of the operation's map entry. */
    static List<ColumnWriter> key(PluralAttribute.@Nullable MapKey mapKey, Dialect dialect) {
        List<ColumnWriter> writers = new ArrayList<>();
        if (mapKey != null) {
            for (Column<?> column : mapKey.columns()) {
                writers.add(new KeyWriter(column, dialect, mapKey, writers.size()));
            }
        }
        return writers;
    }

    /** Writes a column from the key of the operation's map entry. */
    static final class KeyWriter extends ColumnWriter {
        private final PluralAttribute.MapKey mapKey;
        private final int part;

        private KeyWriter(Column<?> column, Dialect dialect, PluralAttribute.MapKey mapKey, int part) {
            super(column, dialect);
            this.mapKey = mapKey;
            this.part = part;
        }

        /** Whether the map writes the column; if not, it only tells rows apart. */
        boolean isWritten() {
            return mapKey.isWritten(part);
        }

        @Override
        @Nullable Object value(RowOperation operation) {
            Object key = operation.key();
            return key == null ? null : mapKey.columnValue(key, part);
        }
    }

    static ColumnWriter position(Column<?> column, Dialect dialect) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                return operation.position() < 0 ? null : operation.position();
            }
        };
    }

    /** A column of an entity's row whose value comes from the collection of another entity. */
    static ColumnWriter extra(Column<?> column, Dialect dialect) {
        return new ColumnWriter(column, dialect) {
            @Override
            @Nullable Object value(RowOperation operation) {
                for (RowOperation.ExtraValue extra : operation.extras()) {
                    if (extra.column().equals(column)) {
                        return extra.source().value(extra.operation());
                    }
                }
                return null;
            }
        };
    }

    /** How the value of a referenced column is taken from an entity. */
    private record Reference(EntityMapping mapping, Column<?> column, int identifierPart) {
        static Reference to(EntityMapping mapping, Column<?> column) {
            int part = mapping.identifier().columns().indexOf(column);
            List<MappedTable> tables = mapping.tables();
            for (int i = 0; i < tables.size() && part < 0; i++) {
                part = tables.get(i).keyColumns().indexOf(column);
            }
            return new Reference(mapping, column, part);
        }

        @Nullable Object of(Object instance, @Nullable EntityEntry entry) {
            if (identifierPart < 0) {
                return mapping.columnValue(instance, column);
            }
            Object id = entry != null && entry.id() != null
                    ? entry.id()
                    : mapping.identifier().of(instance);
            return id == null ? null : mapping.identifier().part(id, identifierPart);
        }
    }
}
