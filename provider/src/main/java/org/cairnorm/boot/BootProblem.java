package org.cairnorm.boot;

import org.cairnorm.Message;
import org.jspecify.annotations.Nullable;

/** The messages about configuration: 10xx persistence.xml, 11xx settings, 12xx classes of a unit, 13xx start, 14xx schema, 15xx enhancement. */
public enum BootProblem implements Message {
    XML_NOT_WELL_FORMED(1001, "'{}', line {}: the file is not well-formed XML: {}. Mend it there."),
    XML_WITH_DTD(
            1002,
            "'{}', line {}: the file has a document type declaration. Remove it: document types and entities are refused, because"
                    + " they can read other files."),
    XML_UNKNOWN_ROOT(
            1003,
            "'{}', line {}: the root element is '{}', not 'persistence' in one of the namespaces of Jakarta Persistence. Begin the file"
                    + " with <persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">."),
    XML_UNKNOWN_ELEMENT(1004, "'{}', line {}: element '{}' is not known inside '{}'. {}"),
    XML_UNKNOWN_ATTRIBUTE(1005, "'{}', line {}: attribute '{}' is not known at element '{}'. {}"),
    XML_MISSING_ATTRIBUTE(1006, "'{}', line {}: element '{}' has no attribute '{}'. Add it."),
    XML_WRONG_VALUE(1007, "'{}', line {}: '{}' is '{}'. Allowed: {}."),
    XML_REPEATED_ELEMENT(1008, "'{}', line {}: element '{}' occurs twice in persistence unit '{}'. Keep one."),
    XML_EMPTY_ELEMENT(1009, "'{}', line {}: element '{}' is empty. Give it a value or remove it."),
    XML_NOT_READABLE(1010, "'{}' cannot be read: {}. Check that the file exists and is readable."),
    UNIT_DEFINED_TWICE(
            1011,
            "Persistence unit '{}' is defined twice: in '{}' and in '{}'. Rename one of the two, or take one file off the class path."),
    SETTING_WRONG_VALUE(1101, "Setting '{}' has the value '{}'. Allowed: {}."),
    SETTING_UNKNOWN(1102, "Setting '{}' is not known. {}"),
    SETTING_CLASS_NOT_FOUND(1103, "Setting '{}' names the class '{}', which is not on the class path. Allowed: {}."),
    SETTING_CLASS_NOT_MADE(
            1104,
            "Setting '{}' names the class '{}', of which no instance can be made: {}. Give it a public constructor without"
                    + " parameters."),
    CLASS_NOT_FOUND(
            1201,
            "Persistence unit '{}' lists the class '{}', which cannot be loaded: {}. Put it on the class path, or take it out of the"
                    + " persistence unit."),
    JAR_FILE_NOT_FOUND(
            1202,
            "Persistence unit '{}' names the jar file '{}', which is neither beside the root '{}' nor a URL. Mend the path: it is"
                    + " relative to what holds the root."),
    MAPPING_FILE_NOT_FOUND(
            1203,
            "Persistence unit '{}' names the mapping file '{}', which is neither in its root nor on the class path. Mend the name: it"
                    + " is that of a resource, such as META-INF/orders.xml."),
    NO_DATABASE(
            1301,
            "Persistence unit '{}' says neither a URL nor a DataSource. Set '{}', or a data source element in persistence.xml."),
    DATA_SOURCE_NAME(
            1302,
            "Persistence unit '{}' names the DataSource '{}'. Allowed: a name in the local naming context, which begins with"
                    + " 'java:' or has no colon."),
    DATA_SOURCE_NOT_FOUND(
            1303, "Persistence unit '{}' names the DataSource '{}', which the naming context does not have: {}."),
    DRIVER_NOT_FOUND(
            1304,
            "Setting '{}' names the driver '{}', which is not on the class path. Add its jar, or leave the setting out."),
    JTA_NOT_SUPPORTED(
            1305,
            "Persistence unit '{}' has transaction type JTA, which is not supported yet. Use RESOURCE_LOCAL and getTransaction()."),
    VALIDATION_NOT_SUPPORTED(
            1306,
            "Persistence unit '{}' has validation mode CALLBACK, but entities are not validated by Bean Validation yet. Use AUTO or"
                    + " NONE."),
    SCRIPT_TARGET_MISSING(
            1401, "A script is to be written, but setting '{}' does not say where. Set it to a URL or a Writer."),
    SCRIPT_NOT_WRITTEN(1402, "The script of setting '{}' could not be written to '{}': {}."),
    SCRIPT_NOT_READ(1403, "The script of setting '{}' could not be read from '{}': {}."),
    SCHEMA_DIFFERS(1404, "The database is not as the mapping says: {}."),
    ENHANCE_UNKNOWN_CLASS(
            1501,
            "Class '{}' cannot be enhanced: there is no entity or mapped superclass of this name in '{}'. There are {}."),
    ENHANCE_CLASS_NOT_LOADED(
            1502,
            "The classes in '{}' cannot be enhanced: '{}' cannot be loaded: {}. Run the enhancer with the class path that compiled them."),
    ENHANCE_PROPERTY_ACCESS(
            1503,
            "Class '{}' cannot be enhanced: its attribute '{}' has property access, which is not supported yet. Annotate the field, or"
                    + " leave the class and its hierarchy out."),
    ;

    private final int number;
    private final String template;

    BootProblem(int number, String template) {
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
    public ConfigurationException at(@Nullable Object... arguments) {
        return new ConfigurationException(this, with(arguments), null);
    }

    /** As {@link #at}, with a cause. */
    public ConfigurationException because(Throwable cause, @Nullable Object... arguments) {
        return new ConfigurationException(this, with(arguments), cause);
    }
}
