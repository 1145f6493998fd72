package org.cairnorm.mapping;

import java.util.List;

/**
 * Names tables, columns and constraints where the mapping does not name them. A name that the mapping gives is never passed here.
 *
 * <p>Chosen by the setting {@code cairn.naming-strategy}. Implementations have no state and depend on their arguments only: the
 * same mapping has the same names in every run.
 */
public interface NamingStrategy {

    /** The names of the specification (JPA 3.2 §2.12, §11): letters are taken as the classes have them. */
    static NamingStrategy specification() {
        return SpecificationNaming.INSTANCE;
    }

    /** Lower case with underscores: {@code firstName} is {@code first_name}. */
    static NamingStrategy snakeCase() {
        return SnakeCaseNaming.INSTANCE;
    }

    /** The table of an entity. */
    String table(String entityName);

    /** The column of a basic attribute, also of one in an embeddable. */
    String column(String attributeName);

    /**
     * A column that refers to another table.
     *
     * @param referrer the attribute that refers; the entity where no attribute does
     * @param referencedColumn the column that is referred to
     */
    String joinColumn(String referrer, String referencedColumn);

    /**
     * The table between the tables of two entities.
     *
     * @param ownerTable the table of the entity that owns the association
     */
    String joinTable(String ownerTable, String targetTable);

    /** The table of an element collection. */
    String collectionTable(String entityName, String attributeName);

    /** The column that holds the position in a list. */
    String orderColumn(String attributeName);

    /** The column that holds the key of a map. */
    String mapKeyColumn(String attributeName);

    /** The column that tells the entity of a row. */
    String discriminatorColumn();

    /** The sequence of an entity that names none. */
    String sequence(String entityName);

    /** A foreign key constraint. */
    default String foreignKey(String table, List<String> columns) {
        return ConstraintNames.name("FK", table, columns);
    }

    /** A unique constraint. */
    default String uniqueConstraint(String table, List<String> columns) {
        return ConstraintNames.name("UK", table, columns);
    }

    /** An index. */
    default String index(String table, List<String> columns) {
        return ConstraintNames.name("IX", table, columns);
    }
}
