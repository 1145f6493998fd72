package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Large objects (JPA 3.2 §2.6, §11.1.28): texts become character objects, bytes binary objects. */
class LobTest extends ConformanceTest {
    private static final int LARGE = 100_000;

    @Entity
    static class Document {
        @Id
        int id = 1;

        @Lob
        String text;

        @Lob
        char[] chars;

        @Lob
        byte[] bytes;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Document.class);
    }

    private static byte[] manyBytes() {
        byte[] bytes = new byte[LARGE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private void stored(Document document) {
        inTransaction(em -> em.persist(document));
    }

    @Test
    void textsOfAnyLength() {
        Document document = new Document();
        document.text = "ä'".repeat(LARGE);
        document.chars = "ö".repeat(LARGE).toCharArray();
        stored(document);
        inSession(em -> {
            Document found = em.find(Document.class, 1);
            assertThat(found.text).isEqualTo(document.text);
            assertThat(found.chars).isEqualTo(document.chars);
        });
    }

    @Test
    void bytesOfAnyLength() {
        Document document = new Document();
        document.bytes = manyBytes();
        stored(document);
        inSession(em -> assertThat(em.find(Document.class, 1).bytes).isEqualTo(manyBytes()));
    }

    @Test
    void aLargeObjectMayBeReplacedAndRemoved() {
        Document document = new Document();
        document.text = "first";
        document.bytes = new byte[] {1};
        stored(document);
        inTransaction(em -> {
            Document found = em.find(Document.class, 1);
            found.text = "second";
            found.bytes = null;
        });
        inSession(em -> {
            assertThat(em.find(Document.class, 1).text).isEqualTo("second");
            assertThat(em.find(Document.class, 1).bytes).isNull();
            assertThat(em.createQuery("select d.text from Document d", String.class)
                            .getSingleResult())
                    .isEqualTo("second");
        });
    }
}
