package org.cairnorm.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.enhancer.model.Book;
import org.cairnorm.enhancer.model.Money;
import org.cairnorm.enhancer.model.Plain;
import org.cairnorm.enhancer.model.base.Identified;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.NotLoadedException;
import org.cairnorm.entity.RecordingState;
import org.cairnorm.entity.Reference;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.entity.Serialized;
import org.cairnorm.entity.StateHolder;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final ByteBuddyEnhancer enhancer = new ByteBuddyEnhancer();
    private final ReferenceFactory books =
            enhancer.references(Book.class, Set.of(Plans.method(Identified.class, "getId")));
    private final ClassAccess access =
            enhancer.access(Plans.fields(Book.class, "id", "title", "note", "pages", "prequel"));

    private Book reference(long id, String title) {
        Book book = (Book) books.newReference();
        access.set(book, 0, id);
        RecordingState state = RecordingState.loadingBy(s -> {
            access.set(book, 1, title);
            access.set(book, 2, "note on " + title);
        });
        state.markReference();
        ((StateHolder) book).cairn$state(state);
        return book;
    }

    private static RecordingState stateOf(Object holder) {
        return (RecordingState) ((StateHolder) holder).cairn$state();
    }

    @Test
    void answersForItsIdentifierWithoutLoading() {
        Book book = reference(7, "Dune");

        assertThat(book.getId()).isEqualTo(7);
        assertThat(stateOf(book).isReference()).isTrue();
        assertThat(stateOf(book).events()).isEmpty();
    }

    @Test
    void becomesTheEntityWhenItIsAskedForAnythingElse() {
        Book book = reference(7, "Dune");

        assertThat(book.getTitle()).isEqualTo("Dune");
        assertThat(book.getPages()).isZero();

        assertThat(stateOf(book).events()).containsExactly("load instance");
    }

    @Test
    void initializesForEachKindOfMethod() {
        for (Consumer<Book> call : List.<Consumer<Book>>of(
                book -> book.setPages(3),
                book -> book.titles(", ", 3L, 0.5, book),
                Book::hashCode,
                book -> book.equals(new Book(1L, "x")),
                Book::clone,
                Book::isSold,
                book -> book.setId(3L),
                book -> assertThat(Identified.noteOf(book)).isEqualTo("note on Dune"),
                book -> assertThat(Book.titleOf(book)).isEqualTo("Dune"))) {
            Book book = reference(7, "Dune");
            call.accept(book);
            assertThat(stateOf(book).events()).containsExactly("load instance");
        }
        assertThat(reference(7, "Dune").titles(", ", 3L, 0.5, new Book(8L, "Emma")))
                .isEqualTo("Dune, Emma3");
    }

    @Test
    void doesNotInitializeForTheMethodsOfObjectThatTheEntityClassDoesNotOverride() {
        Plain plain = (Plain) enhancer.references(Plain.class, Set.of()).newReference();
        RecordingState state = new RecordingState();
        state.markReference();
        ((StateHolder) plain).cairn$state(state);

        assertThat(plain.equals(plain)).isTrue();
        assertThat(plain.hashCode()).isEqualTo(System.identityHashCode(plain));
        assertThat(plain.toString()).contains("Plain");

        assertThat(state.events()).isEmpty();
        assertThat(plain.getId()).isZero();
        assertThat(state.events()).containsExactly("load instance");
    }

    @Test
    void behavesAsAPlainInstanceWithoutState() {
        Book book = (Book) books.newReference();

        book.setTitle("Emma");

        assertThat(book.getTitle()).isEqualTo("Emma");
        assertThat(book.getSequels()).isEmpty();
        assertThat(((StateHolder) book).cairn$state()).isNull();
    }

    @Test
    void namesTheMethodsThatItCannotIntercept() {
        assertThat(books.nonInterceptable())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("finalNote", "finalTitle", "hiddenRevision");
    }

    @Test
    void tellsItsEntityClass() {
        assertThat(Reference.entityClassOf(reference(7, "Dune"))).isEqualTo(Book.class);
        assertThat(Reference.entityClassOf(new Book(7L, "Dune"))).isEqualTo(Book.class);
        assertThat(books.referenceClass().getSuperclass()).isEqualTo(Book.class);
        assertThat(new ByteBuddyEnhancer()
                        .references(Book.class, Set.of(Plans.method(Identified.class, "getId")))
                        .referenceClass())
                .isSameAs(books.referenceClass());
    }

    @Test
    void leavesAReferenceThatCouldNotBeLoadedAReference() {
        Book book = (Book) books.newReference();
        RecordingState state = RecordingState.loadingBy(s -> {
            s.markReference();
            throw new IllegalStateException("context is closed");
        });
        state.markReference();
        ((StateHolder) book).cairn$state(state);

        assertThatThrownBy(book::getTitle).hasMessage("context is closed");
        assertThatThrownBy(book::getTitle).hasMessage("context is closed");
    }

    @Test
    void clonesIntoAnInstanceThatNobodyKnows() {
        Book book = reference(7, "Dune");

        Book clone = book.clone();

        assertThat(((StateHolder) clone).cairn$state()).isNull();
        assertThat(clone.getTitle()).isEqualTo("Dune");
        assertThat(stateOf(book)).isNotNull();
    }

    @Test
    void isSerializedAsAPlainInstanceOnceItIsInitialized() {
        Book book = reference(7, "Dune");
        book.setPages(412);

        Object copy = Serialized.copyOf(book);

        assertThat(copy.getClass()).isEqualTo(Book.class);
        assertThat(((Book) copy).getId()).isEqualTo(7);
        assertThat(((Book) copy).getPages()).isEqualTo(412);
        assertThat(copy).isEqualTo(book);
    }

    @Test
    void staysAReferenceWhenItIsSerializedAsOne() {
        Book copy = (Book) Serialized.copyOf(reference(7, "Dune"));

        assertThat(copy).isInstanceOf(Reference.class);
        assertThat(copy.getId()).isEqualTo(7);
        assertThat(((StateHolder) copy).cairn$state().isReference()).isTrue();
        assertThatThrownBy(copy::getTitle)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageStartingWith("CAIRN-8002: Cannot load 'org.cairnorm.enhancer.model.Book':"
                        + " it was not loaded before it was serialized");
    }

    @Test
    void isSerializedOnceInACycle() {
        Book first = reference(1, "Dune");
        Book second = reference(2, "Dune Messiah");
        second.setPrequel(first);
        assertThat(first.getSequels()).containsExactly(second);

        Book copy = (Book) Serialized.copyOf(second);

        assertThat(copy.getPrequel().getTitle()).isEqualTo("Dune");
        assertThat(copy.getPrequel().getSequels()).hasSize(1);
        assertThat(copy.getPrequel().getSequels().get(0)).isSameAs(copy);
    }

    @Test
    void isOneObjectInAGraphThatComesAcrossItTwice() {
        Book unloaded = reference(1, "Dune");

        List<?> copy =
                (List<?>) Serialized.copyOf(new java.util.ArrayList<>(List.of(unloaded, Map.of("k", 1), unloaded)));

        assertThat(copy.get(0)).isInstanceOf(Reference.class).isSameAs(copy.get(2));
    }

    @Test
    void refusesClassesThatCannotBeExtendedAndSaysWhy() throws Exception {
        Compiled compiled = Compiled.sources(
                "package refused; public sealed class Shape permits Circle {}",
                "package refused; public final class Circle extends Shape {}",
                "package refused; public class NoDefault { public NoDefault(int n) {} }",
                "package refused; public class Secretive { private Secretive() {} }");
        ClassLoader loader = compiled.loader();

        assertRefused(Money.class, "it is final");
        assertRefused(Identified.class, "it is abstract");
        assertRefused(loader.loadClass("refused.Shape"), "it is sealed");
        assertRefused(loader.loadClass("refused.Circle"), "it is final");
        assertRefused(loader.loadClass("refused.NoDefault"), "it has no constructor without parameters");
        assertThat(enhancer.canMakeReferences(loader.loadClass("refused.Secretive")))
                .isTrue();
        assertThat(enhancer.references(loader.loadClass("refused.Secretive"), Set.of())
                        .newReference())
                .isInstanceOf(Reference.class);
    }

    private void assertRefused(Class<?> type, String reason) {
        assertThat(enhancer.canMakeReferences(type)).isFalse();
        assertThatThrownBy(() -> enhancer.references(type, Set.of()))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8006: Cannot make references to '" + type.getName() + "': " + reason);
    }
}
