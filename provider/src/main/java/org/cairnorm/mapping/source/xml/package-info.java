/**
 * Mapping files (JPA 3.2 §12): another spelling of the annotations.
 *
 * <p>A file becomes a tree of {@link org.cairnorm.mapping.source.xml.XmlElement}s; each element becomes the annotation that says the
 * same, an instance with the values of the element; and these stand at the classes, fields and methods that the file names, in front
 * of what is annotated there. So everything behind {@link org.cairnorm.mapping.source.Metadata} reads annotations only and knows
 * nothing of XML.
 */
@NullMarked
package org.cairnorm.mapping.source.xml;

import org.jspecify.annotations.NullMarked;
