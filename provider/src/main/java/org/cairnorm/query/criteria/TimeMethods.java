package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.TemporalField;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.PlaceRules;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.FunctionDef;
import org.cairnorm.sql.function.Functions;

/** The methods for dates and times. */
interface TimeMethods extends CriteriaBuilder {

    private static <T> Expression<T> now(Class<T> javaType, FunctionDef clock) {
        return new ComputedNode<>(javaType, List.of(), (resolution, operands, beside) -> FunctionCall.of(clock));
    }

    @Override
    default Expression<Date> currentDate() {
        return now(Date.class, Functions.CURRENT_DATE);
    }

    @Override
    default Expression<Timestamp> currentTimestamp() {
        return now(Timestamp.class, Functions.CURRENT_TIMESTAMP);
    }

    @Override
    default Expression<Time> currentTime() {
        return now(Time.class, Functions.CURRENT_TIME);
    }

    @Override
    default Expression<LocalDate> localDate() {
        return now(LocalDate.class, Functions.LOCAL_DATE);
    }

    @Override
    default Expression<LocalDateTime> localDateTime() {
        return now(LocalDateTime.class, Functions.LOCAL_DATETIME);
    }

    @Override
    default Expression<LocalTime> localTime() {
        return now(LocalTime.class, Functions.LOCAL_TIME);
    }

    @Override
    default <N, T extends Temporal> Expression<N> extract(TemporalField<N, T> field, Expression<T> temporal) {
        Extract.Field part = part(field);
        Class<N> javaType = QueryDomain.unchecked(
                switch (part) {
                    case SECOND -> Double.class;
                    case DATE -> LocalDate.class;
                    case TIME -> LocalTime.class;
                    default -> Integer.class;
                });
        return new ComputedNode<>(javaType, List.of(ExpressionNode.of(temporal)), (resolution, operands, beside) -> {
            org.cairnorm.sql.Expression operand = resolution.scalar(operands.get(0), DomainType.UNKNOWN, "EXTRACT");
            CriteriaResolution.require(PlaceRules.extraction(part, operand));
            return new Extract(part, operand);
        });
    }

    private static Extract.Field part(TemporalField<?, ?> field) {
        for (Extract.Field part : Extract.Field.values()) {
            if (part.name().equals(String.valueOf(field).toUpperCase(Locale.ROOT))) {
                return part;
            }
        }
        throw CriteriaProblem.UNKNOWN_FIELD.refusal(field);
    }
}
