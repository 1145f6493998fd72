package org.cairnorm.sql;

/** What may stand in a select list: an {@link Expression}, or one with a name ({@link SelectItem}). */
public interface Selectable {
    /** This as an item of a select list. */
    SelectItem toSelectItem();
}
