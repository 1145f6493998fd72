package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.CustomExpression;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.SqlWriter;
import org.cairnorm.sql.type.DataType;

/** One element of a collection slot in a list, or one part of it. */
record ElementPlace(String slot, DataType<?> type, int element, int part) implements CustomExpression {
    private static final int WHOLE = -1;

    /** The places of a list with that many elements; those of several parts are row values. */
    static List<Expression> list(CollectionSlot slot, int size) {
        List<Expression> places = new ArrayList<>(size);
        for (int element = 0; element < size; element++) {
            places.add(slot.types().size() == 1 ? place(slot, element, 0, WHOLE) : row(slot, element));
        }
        return places;
    }

    private static RowValue row(CollectionSlot slot, int element) {
        List<Expression> parts = new ArrayList<>(slot.types().size());
        for (int part = 0; part < slot.types().size(); part++) {
            parts.add(place(slot, element, part, part));
        }
        return new RowValue(parts);
    }

    private static ElementPlace place(CollectionSlot slot, int element, int type, int part) {
        return new ElementPlace(slot.name(), slot.types().get(type), element, part);
    }

    @Override
    public void write(SqlWriter writer) {
        ((LeafRenderer) writer).bind(SlotPlace.element(slot, type, element, part));
    }
}
