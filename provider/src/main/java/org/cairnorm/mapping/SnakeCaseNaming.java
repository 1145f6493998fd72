package org.cairnorm.mapping;

import java.util.List;
import java.util.Locale;

/** Lower case with underscores between the words of a name. */
final class SnakeCaseNaming implements NamingStrategy {
    static final SnakeCaseNaming INSTANCE = new SnakeCaseNaming();

    private SnakeCaseNaming() {}

    @Override
    public String table(String entityName) {
        return snake(entityName);
    }

    @Override
    public String column(String attributeName) {
        return snake(attributeName);
    }

    @Override
    public String joinColumn(String referrer, String referencedColumn) {
        return snake(referrer) + "_" + snake(referencedColumn);
    }

    @Override
    public String joinTable(String ownerTable, String targetTable) {
        return snake(ownerTable) + "_" + snake(targetTable);
    }

    @Override
    public String collectionTable(String entityName, String attributeName) {
        return snake(entityName) + "_" + snake(attributeName);
    }

    @Override
    public String orderColumn(String attributeName) {
        return snake(attributeName) + "_order";
    }

    @Override
    public String mapKeyColumn(String attributeName) {
        return snake(attributeName) + "_key";
    }

    @Override
    public String discriminatorColumn() {
        return "dtype";
    }

    @Override
    public String sequence(String entityName) {
        return snake(entityName) + "_seq";
    }

    @Override
    public String foreignKey(String table, List<String> columns) {
        return ConstraintNames.name("fk", table, columns);
    }

    @Override
    public String uniqueConstraint(String table, List<String> columns) {
        return ConstraintNames.name("uk", table, columns);
    }

    @Override
    public String index(String table, List<String> columns) {
        return ConstraintNames.name("ix", table, columns);
    }

    /** A word begins at an upper-case letter after a small one, and at the last of several upper-case letters before a small one. */
    static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char here = name.charAt(i);
            if (i > 0 && Character.isUpperCase(here)) {
                char before = name.charAt(i - 1);
                boolean afterSmall = Character.isLowerCase(before) || Character.isDigit(before);
                boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
                if (afterSmall || (Character.isUpperCase(before) && beforeSmall)) {
                    snake.append('_');
                }
            }
            snake.append(here);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "snake-case";
    }
}
