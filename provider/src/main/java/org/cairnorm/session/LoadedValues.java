package org.cairnorm.session;

import java.util.List;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.PluralAttribute.EmbeddedElement;
import org.jspecify.annotations.Nullable;

/** Whether the value of an attribute counts as loaded: what it holds and refers to must be loaded too (JPA 3.2 §3.3.9). */
public final class LoadedValues {
    private LoadedValues() {}

    /** Looks at the value only, and into embeddables; loads nothing. */
    public static boolean isLoaded(AttributeMapping attribute, @Nullable Object value) {
        if (value != null && attribute instanceof EmbeddedAttribute embedded) {
            return isLoaded(embedded.embeddable(), value);
        }
        if (!isLoaded(value)) {
            return false;
        }
        return !(attribute instanceof PluralAttribute plural)
                || !(plural.element() instanceof EmbeddedElement element)
                || contentOf(value).stream().allMatch(each -> each == null || isLoaded(element.embeddable(), each));
    }

    private static boolean isLoaded(EmbeddableMapping embeddable, Object instance) {
        for (AttributeMapping attribute : embeddable.attributes()) {
            if (!attribute.lazy() && !isLoaded(attribute, embeddable.access().get(instance, attribute.index()))) {
                return false;
            }
        }
        return true;
    }

    /** As far as a value tells by itself: false for a reference, an unloaded collection, and one with references in it. */
    public static boolean isLoaded(@Nullable Object value) {
        if (value instanceof PersistentCollection collection && !collection.isLoaded()) {
            return false;
        }
        return !isReference(value) && contentOf(value).stream().noneMatch(LoadedValues::isReference);
    }

    private static List<@Nullable Object> contentOf(@Nullable Object value) {
        return Associations.elements(value, false);
    }

    private static boolean isReference(@Nullable Object value) {
        InstanceState state = value instanceof StateHolder holder ? holder.cairn$state() : null;
        return state != null && state.isReference();
    }
}
