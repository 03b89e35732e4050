package vn.kho.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kho.wire.office.OfficeSettings.Text;
import vn.kho.wire.office.OfficeSettings.Texts;

/// An office's texts as they were at most a minute ago: not every request is worth asking the store.
public final class RememberedTexts implements Texts {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Texts texts;
    private final InstantSource clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    public RememberedTexts(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    private record Read(Optional<Text> text, Instant at) {}

    @Override
    public Optional<Text> find(String name) {
        var now = clock.instant();
        return read.compute(
                        name,
                        (_, before) ->
                                before == null || !now.isBefore(before.at().plus(LONGEST))
                                        ? new Read(texts.find(name), now)
                                        : before)
                .text();
    }
}
