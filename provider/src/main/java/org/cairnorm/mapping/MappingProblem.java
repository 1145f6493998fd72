package org.cairnorm.mapping;

import org.cairnorm.Message;
import org.jspecify.annotations.Nullable;

/** The messages about mappings: 20xx reading of declarations, 21xx classes and identifiers, 22xx attributes, 23xx tables. */
public enum MappingProblem implements Message {
    CONTRADICTING_ANNOTATIONS(
            2001,
            "Attribute '{}' is annotated {}, which contradict each other. Keep the one that says what the attribute is."),
    TWO_CLASS_KINDS(2002, "Class '{}' is annotated both as {} and as {}. Keep one of the two annotations."),
    CLASS_NOT_READABLE(
            2003,
            "Class '{}' cannot be read: {}. Put the classes that it refers to on the class path of the persistence unit."),
    NOT_A_MANAGED_CLASS(
            2004,
            "Class '{}' is listed in the persistence unit but is not annotated @Entity, @MappedSuperclass, @Embeddable or"
                    + " @Converter. Annotate it, or take it out of the list."),
    CONVERTER_TYPES_UNKNOWN(
            2005,
            "Converter '{}' does not say which types it converts. Let it implement AttributeConverter<X, Y> with two concrete"
                    + " types."),
    ROOT_NOT_READABLE(
            2006,
            "The classes in '{}' cannot be searched: {}. Check that the file exists and is a jar or a directory."),
    XML_NOT_READABLE(2010, "'{}' cannot be read: {}. Check that the file exists and is readable."),
    XML_NOT_WELL_FORMED(2011, "'{}', line {}: the file is not well-formed XML: {}. Mend it there."),
    XML_WITH_DTD(
            2012,
            "'{}', line {}: document types and entities are refused, because they can reach files and hosts. Remove them: the"
                    + " namespace says what the file is."),
    XML_UNKNOWN_ROOT(
            2013,
            "'{}', line {}: the root is '{}'. Let it be <entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\""
                    + " version=\"3.2\">."),
    XML_UNKNOWN_NAME(2014, "'{}', line {}: {} '{}' is not known inside '{}'. Allowed: {}."),
    XML_MISSING_ATTRIBUTE(2015, "'{}', line {}: element '{}' has no attribute '{}'. Add it."),
    XML_WRONG_VALUE(2016, "'{}', line {}: '{}' is '{}'. Allowed: {}."),
    XML_CLASS_UNKNOWN(
            2017,
            "'{}', line {}: element '{}' names the class '{}', which cannot be loaded. Mend the name, or the <package> of the file;"
                    + " a nested class is written with '$'."),
    XML_ATTRIBUTE_UNKNOWN(
            2018,
            "'{}', line {}: '{}' is no field and no property of '{}', which has {}. Name one of these; what a superclass declares is"
                    + " mapped there, or overridden by attribute-override."),
    XML_METHOD_UNKNOWN(
            2019, "'{}', line {}: {} names the method '{}', but '{}' has none of that name with {}. Mend the name."),
    XML_CLASS_TWICE(
            2020, "'{}', line {}: class '{}' is described by '{}', line {}, too. Keep one of the two descriptions."),
    ENTITY_NOT_A_CLASS(2101, "'{}' is {}, which cannot be an entity. Make it a class, or embed it in one."),
    ENTITY_FINAL(2102, "Entity class '{}' is final. Remove 'final': references to its instances are subclasses."),
    ENTITY_INNER(2103, "Entity class '{}' is an inner class. Make it static or a top-level class."),
    CONSTRUCTOR_MISSING(2104, "Class '{}' has no constructor without parameters. Add one: protected {}()."),
    CONSTRUCTOR_PRIVATE(
            2105, "The constructor of class '{}' without parameters is private. Make it protected: protected {}()."),
    ENTITY_NAME_TWICE(
            2106, "Entity name '{}' is that of '{}' and of '{}'. Name one of them otherwise by @Entity(name = …)."),
    MIXED_INHERITANCE(
            2107,
            "Entity '{}' asks for inheritance {}, but the hierarchy of '{}' has another one. Say"
                    + " @Inheritance at the topmost entity only."),
    TABLE_OF_SINGLE_TABLE_SUBCLASS(
            2108,
            "Entity '{}' names the table '{}', but it shares the table of '{}' (strategy SINGLE_TABLE)."
                    + " Remove @Table, or choose the strategy JOINED at the topmost entity."),
    DISCRIMINATOR_TWICE(
            2109,
            "Entities '{}' and '{}' have the same discriminator value '{}'. Give one of them another"
                    + " @DiscriminatorValue."),
    DISCRIMINATOR_VALUE_MISSING(
            2110,
            "Entity '{}' has no discriminator value, and none can be made for the type {}. Annotate it"
                    + " @DiscriminatorValue."),
    DISCRIMINATOR_VALUE_WRONG(
            2111,
            "Entity '{}' has the discriminator value '{}', which is not of the type {}. Write a value of"
                    + " that type, or change the type of @DiscriminatorColumn."),
    ACCESS_AMBIGUOUS(
            2112,
            "Entity '{}' is annotated at fields ('{}') and at getters ('{}'). Move all annotations to one of"
                    + " the two, or say @Access at the classes."),
    ID_MISSING(2121, "Entity '{}' (class '{}') has no identifier. Annotate a field or getter @Id or @EmbeddedId."),
    ID_IN_SUBCLASS(
            2122,
            "Attribute '{}' is annotated as identifier, but the identifier of its hierarchy belongs to '{}'."
                    + " Remove the annotation."),
    ID_CLASS_MISSING(
            2123,
            "Entity '{}' has several @Id attributes {} but no id class. Annotate it @IdClass, or use one"
                    + " @EmbeddedId."),
    ID_BESIDE_EMBEDDED_ID(
            2124,
            "Entity '{}' has @EmbeddedId and a further identifier attribute: {}. Keep one; use @MapsId for"
                    + " an association that is part of the embedded identifier."),
    ID_CLASS_BESIDE_EMBEDDED_ID(2125, "Entity '{}' has @IdClass({}) and @EmbeddedId. Keep one of the two."),
    ID_CLASS_LACKS_MEMBER(2126, "Id class '{}' has no member '{}' for the identifier attribute '{}'. Add it."),
    ID_CLASS_HAS_MORE(
            2127,
            "Id class '{}' has the members {}, for which entity '{}' has no @Id attribute. Annotate these"
                    + " attributes, or remove the members."),
    ID_CLASS_MEMBER_TYPE(
            2128,
            "Id class '{}' has the member '{}' of type {}, but '{}' identifies by type {}. Make the types" + " equal."),
    ID_DERIVES_FROM_ITSELF(
            2129,
            "The identifier of entity '{}' derives from itself: {}. Break the circle: give one of these"
                    + " entities an identifier of its own."),
    ID_BY_INVERSE(2130, "Association '{}' is part of an identifier but inverse (mappedBy). Own it at this side."),
    ID_BY_OTHER_COLUMN(
            2131,
            "Association '{}' is part of an identifier but does not refer to the identifier of '{}'. Let its"
                    + " join columns refer to the primary key."),
    MAPS_ID_UNKNOWN(
            2132,
            "@MapsId of '{}' names '{}', which is no basic or embedded part of the identifier of '{}'. Name"
                    + " the attribute of the identifier that the association maps."),
    MAPS_ID_WIDTH(
            2133,
            "@MapsId of '{}' maps '{}' of {} columns, but the identifier of '{}' has {}. Give the mapped"
                    + " attribute the type of that identifier."),
    ASSOCIATION_IN_IDENTIFIER(
            2134,
            "Attribute '{}' is an association or collection inside an identifier. Move it to the entity, and"
                    + " use @MapsId where it is part of the identifier."),
    GENERATOR_UNKNOWN(
            2135,
            "Attribute '{}' asks for the generator '{}', which is not defined. Define it by"
                    + " @SequenceGenerator or @TableGenerator with that name."),
    GENERATOR_TWICE(
            2136,
            "Generator '{}' is defined twice and differently. Rename one of the two: names of generators are"
                    + " unique in a persistence unit."),
    GENERATOR_OF_OTHER_KIND(
            2137,
            "Attribute '{}' is generated by strategy {}, but the generator '{}' is defined by {}. Make them"
                    + " agree."),
    GENERATED_TYPE(
            2138,
            "Attribute '{}' of type {} cannot be generated by strategy {}. Use Long, Integer or Short for"
                    + " numbers, UUID or String for UUIDs."),
    ALLOCATION_SIZE(2139, "The generator of '{}' has the allocation size {}. Make it 1 or more."),
    SEQUENCE_TWICE(
            2140,
            "Sequence '{}' is defined twice: with start {} and increment {}, and with start {} and increment"
                    + " {}. Make the definitions equal, or name another sequence."),
    IDENTITY_PER_CLASS(
            2141,
            "Attribute '{}' is generated by strategy IDENTITY, which cannot keep identifiers unique over the"
                    + " tables of '{}' (strategy TABLE_PER_CLASS). Use SEQUENCE or TABLE."),
    ATTRIBUTE_TWICE(
            2201, "Attribute '{}' is declared by '{}' and again by '{}'. Remove one, or annotate it @Transient."),
    PROPERTY_WITHOUT_SETTER(
            2202,
            "Property '{}' has the getter '{}' but no setter of the same type. Add the setter, or annotate"
                    + " the getter @Transient."),
    FIELD_FINAL(2203, "Field '{}' is persistent but final. Remove 'final', or annotate it @Transient."),
    MEMBER_NOT_ACCESSIBLE(2204, "'{}.{}' cannot be read: {}. Open its package to Cairn in module-info.java."),
    TYPE_NOT_BASIC(
            2205,
            "Attribute '{}' of type {} is neither basic, embeddable nor an association. Annotate the type"
                    + " @Embeddable, or name a converter by @Convert, or annotate the attribute @Transient."),
    ASSOCIATION_NOT_ANNOTATED(
            2206,
            "Attribute '{}' refers to entity '{}' but has no annotation that says how. Annotate it"
                    + " @ManyToOne or @OneToOne."),
    COLLECTION_NOT_ANNOTATED(
            2207,
            "Attribute '{}' of type {} has no annotation that says what it holds. Annotate it"
                    + " @ElementCollection, @OneToMany or @ManyToMany."),
    TO_ONE_IS_COLLECTION(
            2208, "Attribute '{}' is annotated {} but is a collection. Annotate it @OneToMany or @ManyToMany."),
    NOT_A_COLLECTION(
            2209, "Attribute '{}' is annotated {} but is of type {}. Declare it as Collection, List, Set or Map."),
    ELEMENT_TYPE_UNKNOWN(
            2210,
            "Attribute '{}' does not say what it holds. Give its type an argument, such as List<Item>, or"
                    + " say {}."),
    ELEMENT_IS_ENTITY(
            2211,
            "Attribute '{}' is annotated @ElementCollection but holds the entity '{}'. Annotate it"
                    + " @OneToMany or @ManyToMany."),
    TARGET_NOT_ENTITY(
            2212,
            "Attribute '{}' refers to '{}', which is not an entity of this persistence unit. Annotate that"
                    + " class @Entity and list it in the persistence unit."),
    NOT_EMBEDDABLE(2213, "Attribute '{}' embeds '{}', which is not embeddable. Annotate that class @Embeddable."),
    EMBEDDABLE_CIRCLE(
            2214,
            "Attribute '{}' embeds '{}' in itself. Embeddables cannot hold each other in a circle; use an"
                    + " entity."),
    EMBEDDABLE_ABSTRACT(2215, "Attribute '{}' embeds '{}', which is abstract. Embed a class that can be made."),
    COLLECTION_IN_COLLECTION(
            2216,
            "Attribute '{}' is a collection inside an element collection, which no table can hold. Make the"
                    + " element an entity."),
    ELEMENT_ASSOCIATION(
            2217,
            "Association '{}' inside an element collection must be owned by join columns. Remove mappedBy"
                    + " and @JoinTable."),
    MAPPED_BY_UNKNOWN(
            2218,
            "Association '{}' is mapped by '{}', but entity '{}' has no such attribute; it has {}. Name the"
                    + " attribute that refers back."),
    MAPPED_BY_KIND(
            2219,
            "Association '{}' is mapped by '{}.{}', which is no {}. Name the attribute that owns the"
                    + " association."),
    MAPPED_BY_BOTH(
            2220,
            "Association '{}' is mapped by '{}.{}', which is itself mapped by another attribute. Remove"
                    + " mappedBy from the side that shall own the association."),
    MAPPED_BY_OTHER_TARGET(
            2221,
            "Association '{}' is mapped by '{}.{}', which refers to '{}' and not to '{}'. Name an attribute"
                    + " that refers back."),
    INVERSE_WITH_COLUMNS(
            2222,
            "Association '{}' is mapped by '{}' and has @JoinColumn or @JoinTable as well. Move the columns"
                    + " to the owning side."),
    ORDER_COLUMN_WITHOUT_LIST(
            2223,
            "Attribute '{}' has @OrderColumn but is of type {}. Declare it as List, or remove the" + " annotation."),
    ORDERED_TWICE(2224, "Attribute '{}' has @OrderBy and @OrderColumn. Keep one of the two."),
    ORDER_BY_SYNTAX(
            2225,
            "@OrderBy of '{}' is '{}': '{}' is not an attribute followed by ASC or DESC. Divide the items by"
                    + " commas."),
    ORDER_BY_UNKNOWN(2226, "@OrderBy of '{}' names '{}', which is no basic attribute of '{}'. Name one that is."),
    MAP_KEY_UNKNOWN(2227, "@MapKey of '{}' names '{}', which is no attribute of '{}'. Name one that is."),
    MAP_KEY_TYPE_UNKNOWN(
            2228,
            "Map '{}' does not say the type of its keys. Give the type arguments, such as Map<String, Item>,"
                    + " or say @MapKeyClass."),
    MAP_KEY_ASSOCIATION(
            2248,
            "Attribute '{}' is an association or collection inside the key of a map. Leave it out of the"
                    + " embeddable, or use another class for the keys."),
    MAP_KEY_JOIN_COLUMN(
            2249,
            "@MapKeyJoinColumn of '{}' says that the keys of the map are entities, but they are of type {}. Use"
                    + " @MapKeyColumn, or a key type that is an entity."),
    VERSION_TWICE(2229, "Entity '{}' has two versions: '{}' and '{}'. Keep one @Version."),
    VERSION_TYPE(
            2230,
            "Version '{}' is of type {}. Use int, short, long, a wrapper of these, LocalDateTime, Instant or"
                    + " Timestamp."),
    OVERRIDE_UNKNOWN(
            2231,
            "{} at '{}' names '{}', which leads to no attribute that it could override. Mend the path: it"
                    + " begins below the annotated class or attribute."),
    CONVERTER_UNKNOWN(
            2232,
            "Attribute '{}' is converted by '{}', which is not a converter of this persistence unit. List"
                    + " the class in the persistence unit."),
    CONVERTER_MISSING(
            2233,
            "Attribute '{}' is annotated @Convert without a converter, and none is known for type {}. Name"
                    + " the converter."),
    CONVERTERS_AMBIGUOUS(
            2234, "Attribute '{}' may be converted by '{}' and by '{}'. Choose one by @Convert(converter = …)."),
    CONVERTER_TYPE_DIFFERS(
            2235,
            "Attribute '{}' is of type {}, but its converter '{}' takes {}. Use a converter for the"
                    + " attribute's type."),
    CONVERTER_NOT_MADE(
            2236, "No instance of converter '{}' can be made: {}. Give it a constructor without parameters."),
    CONVERTER_FAILED(
            2237, "Converter '{}' failed to convert a value {}: {}. Mend the converter; it must take null too."),
    ENUMERATED_VALUE_TYPE(
            2238,
            "Enum '{}' has @EnumeratedValue at the field '{}'. Make that field final and of type byte,"
                    + " short, int or String."),
    ENUMERATED_VALUE_NOT_UNIQUE(
            2239,
            "Enum '{}' takes its stored values from '{}', but constant '{}' has the value '{}', which is"
                    + " null or that of '{}' too. Give each constant a value of its own."),
    CALLBACK_SIGNATURE(
            2240, "Life cycle method '{}' must return nothing, not be static and have {}. Change its signature."),
    CALLBACK_TWICE(2241, "Class '{}' has two methods for {}: '{}' and '{}'. Keep one."),
    QUERY_NAME_TWICE(
            2242,
            "Query name '{}' is used twice. Rename one of the two: names of queries are unique in a"
                    + " persistence unit."),
    RESULT_MAPPING_TWICE(
            2243,
            "The result set mapping '{}' is defined twice. Rename one of the two: their names are unique in a"
                    + " persistence unit."),
    RESULT_MAPPING_EMPTY(2244, "The result set mapping '{}' says nothing. Give it entities, classes or columns."),
    RESULT_MAPPING_ENTITY(
            2245,
            "The result set mapping '{}' names the class '{}', which is no entity of the persistence unit. Name an"
                    + " entity, or use @ConstructorResult."),
    RESULT_MAPPING_FIELD(
            2246,
            "The result set mapping '{}' names the field '{}', which '{}' does not have in exactly one column. Name a"
                    + " basic attribute, or with dots a part of an embeddable or of a foreign key."),
    RESULT_MAPPING_UNKNOWN(
            2247,
            "The named query '{}' uses the result set mapping '{}', which is not defined. Define it by"
                    + " @SqlResultSetMapping."),
    TABLE_UNKNOWN(
            2301,
            "'{}' is mapped to the table '{}', which is no table of entity '{}'; these are {}. Name one of"
                    + " them, or declare it by @SecondaryTable."),
    COLUMN_TWICE(
            2302,
            "Column '{}' is written by '{}' and by '{}'. Name another column, or say insertable = false,"
                    + " updatable = false at one of the two."),
    CONSTRAINT_COLUMN_UNKNOWN(
            2303, "{} of '{}' names the column '{}', which table '{}' does not have; it has {}. Name one of these."),
    REFERENCED_COLUMN_UNKNOWN(
            2304,
            "The join columns of '{}' refer to {}, which the table of entity '{}' does not have; it has {}."
                    + " Name one of these."),
    JOIN_COLUMNS_INCOMPLETE(
            2305,
            "'{}' has {} join columns, but the identifier of '{}' has the columns {}. Write one join column"
                    + " for each, with name and referencedColumnName."),
    JOIN_TABLE_COLUMN_TWICE(
            2306,
            "The join table of '{}' would hold the column '{}' for both sides (table '{}'). Name the columns"
                    + " by @JoinTable(joinColumns = …, inverseJoinColumns = …)."),
    COLUMN_TYPES_DIFFER(
            2307,
            "Column '{}' of table '{}' is of type {}, but '{}' stores values of type {} in it. Name another column, or make the"
                    + " types equal."),
    TABLE_OF_TWO_COLLECTIONS(
            2308,
            "'{}' and '{}' would both keep their rows in the table '{}', the first with the columns {}, the second with {}."
                    + " Give '{}' a table of its own by {}."),
    NOT_SUPPORTED_YET(2901, "'{}': {} is not supported yet."),
    ;

    private final int number;
    private final String template;

    MappingProblem(int number, String template) {
        this.number = number;
        this.template = template;
    }

    @Override
    public String code() {
        return "CAIRN-" + number;
    }

    @Override
    public String template() {
        return template;
    }

    /** The exception for this problem; the arguments fill the places of the template in turn. */
    public MappingException at(@Nullable Object... arguments) {
        return new MappingException(this, with(arguments), null);
    }

    /** As {@link #at}, with a cause. */
    public MappingException because(Throwable cause, @Nullable Object... arguments) {
        return new MappingException(this, with(arguments), cause);
    }
}
