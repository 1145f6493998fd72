package org.cairnorm.mapping.source;

import java.lang.reflect.Method;
import org.cairnorm.mapping.CallbackEvent;

/** One life cycle method of an entity, a mapped superclass or a listener. */
public record CallbackDeclaration(CallbackEvent event, Method method) {}
