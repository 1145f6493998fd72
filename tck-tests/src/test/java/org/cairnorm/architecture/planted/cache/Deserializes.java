package org.cairnorm.architecture.planted.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class Deserializes {

    Object read(InputStream bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(bytes)) {
            return objects.readObject();
        }
    }
}
