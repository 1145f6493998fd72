package org.cairnorm.mapping.source.xml;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.Metadata;

/** The mapping files of a persistence unit (JPA 3.2 §12). They are read without loading a class. */
public final class MappingFiles {
    private final List<MappingFile> files;
    private final Map<String, XmlElement> classes = new LinkedHashMap<>();

    private MappingFiles(List<MappingFile> files) {
        this.files = files;
        for (MappingFile file : files) {
            for (XmlElement described : file.classes()) {
                String name = file.className(described);
                XmlElement other = classes.putIfAbsent(name, described);
                if (other != null) {
                    throw MappingProblem.XML_CLASS_TWICE.at(
                            described.file(), described.line(), name, other.file(), other.line());
                }
            }
        }
    }

    /**
     * Reads files.
     *
     * @throws org.cairnorm.mapping.MappingException if one cannot be read, is not well-formed, or describes a class that another
     *     describes too
     */
    public static MappingFiles read(Collection<URL> files) {
        List<MappingFile> read = new ArrayList<>();
        files.forEach(file -> read.add(MappingFile.read(file)));
        return new MappingFiles(read);
    }

    /** The classes that the files describe; they are managed as if they were listed. */
    public Set<String> classNames() {
        return classes.keySet();
    }

    /**
     * The annotations of the unit as the files describe them.
     *
     * @throws org.cairnorm.mapping.MappingException if a file names a class, attribute or method that there is not, or says what cannot
     *     be said
     */
    public Metadata metadata(ClassLoader loader) {
        return files.isEmpty() ? Metadata.OF_CLASSES : new DescribedUnit(files, loader);
    }
}
