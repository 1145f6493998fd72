package org.cairnorm.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstanceStateTest {
    private final RecordingState state = new RecordingState();

    @Test
    void remembersEachWrittenAttributeAndTellsOnlyOfTheFirst() {
        state.written(3);
        state.written(5);
        state.written(3);

        assertThat(state.events()).containsExactly("first write");
        assertThat(state.isWritten(3)).isTrue();
        assertThat(state.isWritten(5)).isTrue();
        assertThat(state.isWritten(4)).isFalse();
    }

    @Test
    void tellsOfTheFirstWriteAgainAfterAFlush() {
        state.written(3);
        state.clearWritten();
        assertThat(state.hasWritten()).isFalse();

        state.written(3);

        assertThat(state.events()).containsExactly("first write", "first write");
    }

    @Test
    void loadsAnUnloadedAttributeOnceWhenItIsRead() {
        state.markUnloaded(2);
        assertThat(state.isFullyLoaded()).isFalse();

        state.read(1);
        state.read(2);
        state.read(2);

        assertThat(state.events()).containsExactly("load 2");
        assertThat(state.isFullyLoaded()).isTrue();
    }

    @Test
    void takesAWrittenAttributeForLoaded() {
        state.markUnloaded(2);

        state.written(2);
        state.read(2);

        assertThat(state.events()).containsExactly("first write");
    }

    @Test
    void countsAttributesBeyondTheFirstSixtyFour() {
        state.markUnloaded(64);
        state.markUnloaded(200);
        state.markUnloaded(1);
        assertThat(state.unloadedAttributes()).containsExactly(1, 64, 200);

        state.read(200);
        state.written(64);
        state.written(300);

        assertThat(state.events()).containsExactly("load 200", "first write");
        assertThat(state.isWritten(64)).isTrue();
        assertThat(state.isWritten(300)).isTrue();
        assertThat(state.isWritten(0)).isFalse();
        state.markAllLoaded();
        state.clearWritten();
        assertThat(state.isFullyLoaded()).isTrue();
        assertThat(state.hasWritten()).isFalse();
    }

    @Test
    void initializesAReferenceOnce() {
        state.initialize();
        state.markReference();
        state.initialize();
        state.initialize();

        assertThat(state.events()).containsExactly("load instance");
    }
}
