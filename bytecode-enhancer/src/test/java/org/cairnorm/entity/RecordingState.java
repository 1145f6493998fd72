package org.cairnorm.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A state that writes down what it is asked, and loads what a test gives it. */
public final class RecordingState extends InstanceState {
    private final List<String> events = new ArrayList<>();
    private final @Nullable Object collectionContent;
    private final Consumer<RecordingState> loader;

    public RecordingState() {
        this(null, state -> {});
    }

    private RecordingState(@Nullable Object collectionContent, Consumer<RecordingState> loader) {
        this.collectionContent = collectionContent;
        this.loader = loader;
    }

    /** A state that fills collections with the content. */
    public static RecordingState fillingCollections(Object content) {
        return new RecordingState(content, state -> {});
    }

    /** A state that loads its instance so. */
    public static RecordingState loadingBy(Consumer<RecordingState> loader) {
        return new RecordingState(null, loader);
    }

    public List<String> events() {
        return events;
    }

    @Override
    protected void firstWrite() {
        events.add("first write");
    }

    @Override
    protected void load(int attribute) {
        events.add("load " + attribute);
        markLoaded(attribute);
        loader.accept(this);
    }

    @Override
    protected void loadInstance() {
        events.add("load instance");
        markInitialized();
        loader.accept(this);
    }

    @Override
    protected void load(PersistentCollection collection) {
        events.add("load " + collection.role());
        if (collectionContent != null) {
            collection.fill(collectionContent);
        }
    }

    @Override
    protected void firstChange(PersistentCollection collection) {
        events.add("change " + collection.role());
    }
}
