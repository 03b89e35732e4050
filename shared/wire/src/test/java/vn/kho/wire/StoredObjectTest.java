package vn.kho.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredObjectTest {
    @Test
    void EventBridge_tells_one_object() {
        var event = "{\"version\":\"0\",\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":"
                + "{\"version\":\"0\",\"bucket\":{\"name\":\"inbox\"},\"object\":{\"key\":\"H99.10/01J/bytes\",\"size\":7}}}";

        assertThat(StoredObject.read(event)).containsExactly(new StoredObject("inbox", "H99.10/01J/bytes"));
    }

    @Test
    void a_store_tells_a_queue_of_several() {
        var event = "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"inbox\"},\"object\":{\"key\":\"a\"}}},"
                + "{\"s3\":{\"bucket\":{\"name\":\"inbox\"},\"object\":{\"key\":\"b+c\"}}}]}";

        assertThat(StoredObject.read(event))
                .isEqualTo(List.of(new StoredObject("inbox", "a"), new StoredObject("inbox", "b+c")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{",
                "{\"detail-type\":\"Object Deleted\",\"detail\":{}}",
                "{\"Records\":7}"
            })
    void anything_else_is_no_such_event(String text) {
        assertThat(StoredObject.read(text)).isEmpty();
    }

    @Test
    void what_is_missing_comes_empty() {
        assertThat(StoredObject.read("{\"detail-type\":\"Object Created\",\"detail\":7}"))
                .containsExactly(new StoredObject("", ""));
    }
}
