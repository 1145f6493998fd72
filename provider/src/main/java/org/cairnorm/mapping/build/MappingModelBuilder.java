package org.cairnorm.mapping.build;

import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.source.UnitDeclaration;

/** Builds the runtime model of a persistence unit from its declarations. */
public final class MappingModelBuilder {
    private MappingModelBuilder() {}

    /**
     * Runs all passes.
     *
     * @throws org.cairnorm.mapping.MappingException at the first mistake in the mapping: which attribute or class, what is wrong with it,
     *     and what to do
     */
    public static MappingModel build(UnitDeclaration unit, BuildOptions options) {
        MappingBuild build = new MappingBuild(unit, options);
        new HierarchyPass(build).run();
        new AttributesPass(build).run();
        new IdentifierPass(build).run();
        new GeneratorPass(build).run();
        ColumnsPass columns = new ColumnsPass(build);
        AssociationsPass associations = new AssociationsPass(build);
        new IdentifierColumnsPass(build, columns, associations).run();
        new DiscriminatorPass(build).run();
        columns.run();
        associations.run();
        new CollectionsPass(build, columns, associations).run();
        new TablesPass(build).run();
        new ConsistencyPass(build).run();
        return new FreezePass(build, new LifecyclePass(build)).run();
    }
}
