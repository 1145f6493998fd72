package org.cairnorm.architecture.planted.loading;

import java.util.ServiceLoader;

class LoadsServices {

    ServiceLoader<Runnable> services = ServiceLoader.load(Runnable.class);
}
