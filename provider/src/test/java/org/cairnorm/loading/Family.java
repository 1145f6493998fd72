package org.cairnorm.loading;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two to-many associations of one parent, one of them with the eager to-one side that annotations without a word give. */
final class Family {
    static final Class<?>[] CLASSES = {
        Parent.class, Child.class, Pet.class, Node.class, Branch.class, Left.class, Right.class
    };

    private Family() {}

    @Entity
    static class Parent {
        @Id
        long id;

        @Nullable String name;

        @OneToMany(mappedBy = "parent")
        List<Child> children = new ArrayList<>();

        @OneToMany(mappedBy = "owner")
        Set<Pet> pets = new HashSet<>();

        public @Nullable String getName() {
            return name;
        }

        public List<Child> getChildren() {
            return children;
        }
    }

    @Entity
    static class Child {
        @Id
        int id;

        @ManyToOne
        @Nullable Parent parent;
    }

    @Entity
    static class Pet {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Parent owner;

        /** Of a value that only a completely loaded owner has. */
        @Override
        public int hashCode() {
            return owner == null || owner.getName() == null
                    ? 0
                    : owner.getName().hashCode() + Long.hashCode(id);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pet that && that.id == id;
        }
    }

    /** A chain of eager associations. */
    @Entity
    static class Node {
        @Id
        long id;

        @ManyToOne
        @Nullable Node next;
    }

    /** A tree of lazy associations. */
    @Entity
    static class Branch {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Branch parent;

        @OneToMany(mappedBy = "parent")
        Set<Branch> branches = new HashSet<>();

        public @Nullable Branch getParent() {
            return parent;
        }
    }

    /** A circle of eager associations. */
    @Entity
    @Table(name = "Left_")
    static class Left {
        @Id
        long id;

        @OneToOne
        @Nullable Right other;
    }

    @Entity
    @Table(name = "Right_")
    static class Right {
        @Id
        long id;

        @OneToOne(mappedBy = "other")
        @Nullable Left other;
    }
}
