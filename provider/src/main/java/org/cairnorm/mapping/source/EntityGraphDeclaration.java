package org.cairnorm.mapping.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @NamedEntityGraph} said (JPA 3.2 §10.3). Kept for the feature to come. */
public record EntityGraphDeclaration(
        @Nullable String name,
        boolean includeAllAttributes,
        List<NodeDeclaration> nodes,
        List<SubgraphDeclaration> subgraphs,
        List<SubgraphDeclaration> subclassSubgraphs) {

    public EntityGraphDeclaration {
        nodes = List.copyOf(nodes);
        subgraphs = List.copyOf(subgraphs);
        subclassSubgraphs = List.copyOf(subclassSubgraphs);
    }

    /** What {@code @NamedAttributeNode} said. */
    public record NodeDeclaration(
            String attribute,
            @Nullable String subgraph,
            @Nullable String keySubgraph) {}

    /** What {@code @NamedSubgraph} said. */
    public record SubgraphDeclaration(String name, @Nullable Class<?> type, List<NodeDeclaration> nodes) {
        public SubgraphDeclaration {
            nodes = List.copyOf(nodes);
        }
    }
}
