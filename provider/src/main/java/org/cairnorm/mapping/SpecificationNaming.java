package org.cairnorm.mapping;

/** The default names of the specification. */
final class SpecificationNaming implements NamingStrategy {
    static final SpecificationNaming INSTANCE = new SpecificationNaming();

    private SpecificationNaming() {}

    @Override
    public String table(String entityName) {
        return entityName;
    }

    @Override
    public String column(String attributeName) {
        return attributeName;
    }

    @Override
    public String joinColumn(String referrer, String referencedColumn) {
        return referrer + "_" + referencedColumn;
    }

    @Override
    public String joinTable(String ownerTable, String targetTable) {
        return ownerTable + "_" + targetTable;
    }

    @Override
    public String collectionTable(String entityName, String attributeName) {
        return entityName + "_" + attributeName;
    }

    @Override
    public String orderColumn(String attributeName) {
        return attributeName + "_ORDER";
    }

    @Override
    public String mapKeyColumn(String attributeName) {
        return attributeName + "_KEY";
    }

    @Override
    public String discriminatorColumn() {
        return "DTYPE";
    }

    @Override
    public String sequence(String entityName) {
        return entityName + "_SEQ";
    }

    @Override
    public String toString() {
        return "specification";
    }
}
