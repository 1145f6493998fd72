package org.cairnorm.query.domain;

import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** A domain leaf that knows what it stands for. */
public sealed interface TypedLeaf extends DomainExpression
        permits DomainPath,
                EntityTypeLiteral,
                IdentifierOf,
                IndexOf,
                IsEmpty,
                MapEntryOf,
                MemberOf,
                ReferenceSlot,
                SelectedItem,
                SizeOf,
                TypeOf {

    DomainType domainType();

    /** The data type of a basic value; unknown for everything that is not one value of one column. */
    @Override
    default DataType<?> type() {
        return domainType() instanceof DomainType.BasicType basic ? basic.type() : Types.UNKNOWN;
    }
}
