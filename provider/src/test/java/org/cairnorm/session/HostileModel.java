package org.cairnorm.session;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place for a text wherever an entity can hold one. */
final class HostileModel {
    @Embeddable
    record Place(@Nullable String street, @Nullable String city) {}

    @Embeddable
    record Key(
            @Column(length = 60) String first,
            @Column(length = 60) String second) {}

    @Entity(name = "Note")
    static class Note {
        @Id
        long id;

        @Nullable String text;

        @Nullable Place place;

        @ElementCollection
        @OrderColumn
        List<String> words = new ArrayList<>();

        @ElementCollection
        Map<String, String> terms = new HashMap<>();
    }

    @Entity(name = "Mark")
    static class Mark {
        @EmbeddedId
        @Nullable Key key;

        @Nullable String label;

        protected Mark() {}

        Mark(Key key, String label) {
            this.key = key;
            this.label = label;
        }

        @Nullable String label() {
            return label;
        }
    }

    private HostileModel() {}
}
