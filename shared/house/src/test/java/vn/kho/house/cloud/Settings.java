package vn.kho.house.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.kho.sample.cases.Cases;
import vn.kho.wire.office.OfficeSettings;

/// What the invented office has set up, for either world.
final class Settings {
    private static final String AGENCIES = """
            agencies=H99.10 H99.11
            H99.10.name=Sở Ngoại vụ tỉnh Sông Bạc
            H99.10.parent=UBND tỉnh Sông Bạc
            H99.10.notation=SNgV
            H99.10.place=Sông Bạc
            H99.10.departments=VP LS HTQT
            H99.10.keeper=VP
            H99.11.name=Ban Xúc tiến đối ngoại tỉnh Sông Bạc
            H99.11.parent=UBND tỉnh Sông Bạc
            H99.11.notation=BXTĐN
            H99.11.place=Sông Bạc
            H99.11.departments=VP LS HTQT
            H99.11.closed=2026-06-30
            H99.11.successor=H99.10
            """;

    private Settings() {}

    static Map<String, String> texts() {
        return Map.of(OfficeSettings.AGENCIES, AGENCIES, OfficeSettings.CLASSES, classes());
    }

    static OfficeSettings office() {
        var texts = texts();
        return new OfficeSettings(
                name -> Optional.ofNullable(texts.get(name)).map(text -> new OfficeSettings.Text(name, text)));
    }

    private static String classes() {
        try (var own = Cases.class.getResourceAsStream("own-classes.tsv")) {
            return new String(Objects.requireNonNull(own, "own-classes.tsv").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
