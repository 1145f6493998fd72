package org.cairnorm.mapping.build;

import jakarta.persistence.EnumType;
import java.util.List;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.AttributeOverrideDeclaration;
import org.cairnorm.mapping.source.BasicDeclaration;
import org.cairnorm.mapping.source.ColumnDeclaration;
import org.cairnorm.mapping.source.ConvertDeclaration;
import org.cairnorm.mapping.source.ConverterDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** The columns of basic attributes: name, type, table, null, overrides and converters applied (JPA 3.2 §11.1.9). */
final class ColumnsPass {
    private final MappingBuild build;
    private final BasicTypes types;
    private final TableConstraints constraints;

    ColumnsPass(MappingBuild build) {
        this.build = build;
        this.types = new BasicTypes(build.converters());
        this.constraints = new TableConstraints(build);
    }

    /** Columns of all basic attributes of entities that have none yet; those in collections come with their tables. */
    void run() {
        build.eachAttribute(attribute -> {
            if (attribute instanceof BasicDraft basic
                    && !basic.hasColumn()
                    && basic.place().collection() == null) {
                column(basic);
            }
        });
    }

    /** Gives a basic attribute its own column. */
    void column(BasicDraft attribute) {
        Place place = attribute.place();
        ColumnDeclaration said = said(attribute);
        BasicDeclaration basic = attribute.declaration().basic();
        ColumnHome home = ColumnHome.of(place, said.table(), attribute.where(), build.names());
        Column<?> column = column(
                attribute.type().erasure(),
                said,
                build.names().naming().column(attribute.name()),
                said(attribute, converter(attribute)),
                attribute.where());
        column = column.withNullable(isNullable(attribute, said));
        if (attribute.generation() instanceof ValueGeneration.ByIdentity) {
            column = column.identity();
        }
        attribute.written(!Boolean.FALSE.equals(said.insertable()), !Boolean.FALSE.equals(said.updatable()));
        boolean required = Boolean.FALSE.equals(basic.optional()) || Boolean.FALSE.equals(said.nullable());
        attribute.optional(!required && !attribute.type().erasure().isPrimitive());
        boolean written = attribute.insertable() || attribute.updatable();
        attribute.column(addTo(home.table(), column, written, said, attribute.where()), home.tableIndex());
    }

    /** A column of a data type, as said or by default; it may be null. */
    Column<?> column(
            Class<?> javaType, ColumnDeclaration said, String defaultName, BasicTypes.Said value, String where) {
        DataType<?> type = types.type(javaType, value, said, where);
        Identifier name = build.names().identifier(said.name(), defaultName);
        return Column.of(name, type).withDefinition(said.columnDefinition()).withComment(said.comment());
    }

    /** Adds a column with what was said of it alone. */
    Column<?> addTo(TableDraft table, Column<?> column, boolean written, ColumnDeclaration said, String where) {
        Column<?> named = table.add(column, written);
        if (Boolean.TRUE.equals(said.unique())) {
            constraints.unique(table, null, List.of(named));
        }
        said.checks().forEach(check -> constraints.check(table, check, where));
        TableConstraints.refuseOptions(said.options(), "the column of " + where);
        return named;
    }

    private static ColumnDeclaration said(BasicDraft attribute) {
        AttributeOverrideDeclaration override = attribute.place().overrides().attribute(attribute.name());
        ColumnDeclaration said =
                override == null ? attribute.declaration().basic().column() : override.column();
        return said == null ? ColumnDeclaration.UNSAID : said;
    }

    private static BasicTypes.Said said(BasicDraft attribute, @Nullable ConverterDeclaration converter) {
        BasicDeclaration basic = attribute.declaration().basic();
        return new BasicTypes.Said(basic.lob(), enumerated(basic.enumerated(), converter), basic.temporal(), converter);
    }

    private static @Nullable EnumType enumerated(@Nullable EnumType said, @Nullable ConverterDeclaration converter) {
        return converter == null ? said : null;
    }

    private static boolean isNullable(BasicDraft attribute, ColumnDeclaration said) {
        Place place = attribute.place();
        if (attribute.declaration().identity().id() || place.inIdentifier()) {
            return false;
        }
        if (place.entity().sharesTable() && place.collection() == null) {
            return true;
        }
        boolean refused = Boolean.FALSE.equals(said.nullable())
                || Boolean.FALSE.equals(attribute.declaration().basic().optional());
        // an embeddable that is null leaves all its columns null
        boolean primitive = attribute.type().erasure().isPrimitive() && !place.isEmbedded();
        return !refused && !primitive;
    }

    private @Nullable ConverterDeclaration converter(BasicDraft attribute) {
        AttributeDeclaration declared = attribute.declaration();
        boolean plain = declared.identity().id()
                || declared.identity().version()
                || declared.basic().enumerated() != null
                || declared.basic().temporal() != null;
        ConvertDeclaration convert = attribute.place().overrides().convert(attribute.name());
        convert = convert == null ? attribute.scope().ownConvert() : convert;
        return converter(convert, attribute.type().erasure(), plain, attribute.where());
    }

    /**
     * The converter that applies to a value.
     *
     * @param plain whether converters do not apply themselves here (JPA 3.2 §11.1.10)
     */
    @Nullable ConverterDeclaration converter(@Nullable ConvertDeclaration convert, Class<?> type, boolean plain, String where) {
        if (convert == null) {
            return plain ? null : build.converters().automatic(type, where);
        }
        if (convert.disableConversion()) {
            return null;
        }
        if (convert.converter() != null) {
            return build.converters().of(convert.converter(), where);
        }
        ConverterDeclaration only = build.converters().only(type, where);
        if (only == null) {
            throw MappingProblem.CONVERTER_MISSING.at(where, type.getTypeName());
        }
        return only;
    }
}
