package vn.kho.wire.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.paper.Block;
import vn.kho.paper.Cell;
import vn.kho.paper.Figure;
import vn.kho.paper.Paper;

/// A paper as JSON (UTF-8): what the console shows, what another program reads, and what leads from a figure to its
/// dossiers. Alternatives are told apart by `type`; the hash stands beside the paper and is checked when it is read.
public final class PaperJson {
    private static final int VERSION = 1;

    /// The names are stored for ever: never changed, never given to another.
    private static final Map<String, Class<?>> NAMES = names();

    private static final JsonMapper MAPPER = mapper();

    private PaperJson() {}

    /// @param v       which form of this JSON it is
    /// @param hash    of the paper's canonical text
    private record Envelope(int v, String verification, Sha256 hash, Paper paper) {}

    /// Mixed into every sealed type of a paper.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    /// Mixed into [Sha256]: one string outside.
    private abstract static class Hex {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable") // Jackson reads the signature
        Hex(String hex) {}

        @JsonValue
        abstract String hex();
    }

    public static byte[] write(Paper paper) {
        var envelope = new Envelope(VERSION, paper.verification(), paper.body().hash(), paper);
        return MAPPER.writeValueAsBytes(envelope);
    }

    /// @throws Unavailable           when a newer Kho wrote it
    /// @throws IllegalStateException when it is no paper, or not the one whose hash it bears
    public static Paper read(byte[] json) {
        try {
            var tree = MAPPER.readTree(json);
            var version = tree.path("v").asInt(0);
            if (version > VERSION) throw new Unavailable("paper: version " + version + " was written by a newer Kho");
            if (version < 1 || !tree.path("paper").isObject()) throw damaged(start(json), null);
            var envelope = MAPPER.readValue(json, Envelope.class);
            var hash = envelope.paper().body().hash();
            if (hash.equals(envelope.hash())) return envelope.paper();
            throw damaged("it bears the hash " + envelope.hash() + " and has " + hash, null);
        } catch (JacksonException e) {
            throw damaged(start(json), e);
        }
    }

    private static String start(byte[] json) {
        return new String(json, 0, Math.min(json.length, 40), StandardCharsets.UTF_8);
    }

    private static IllegalStateException damaged(String what, @Nullable Throwable why) {
        return new IllegalStateException("not a paper: " + what, why);
    }

    private static Map<String, Class<?>> names() {
        var names = new LinkedHashMap<String, Class<?>>();
        names.put("heading", Block.Heading.class);
        names.put("paragraph", Block.Paragraph.class);
        names.put("bullets", Block.Bullets.class);
        names.put("table", Block.Table.class);
        names.put("statement", Block.Statement.class);
        names.put("bars", Block.Bars.class);
        names.put("control", Block.Control.class);
        names.put("signature", Block.Signature.class);
        names.put("annex", Block.Annex.class);
        names.put("form", Block.Form.class);
        names.put("words", Cell.Words.class);
        names.put("amount", Cell.Amount.class);
        names.put("day", Cell.Day.class);
        names.put("counted", Cell.Counted.class);
        names.put("listed", Figure.Listed.class);
        names.put("recorded", Figure.Recorded.class);
        return names;
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(Block.class, Typed.class)
                .addMixIn(Cell.class, Typed.class)
                .addMixIn(Figure.Source.class, Typed.class)
                .addMixIn(Sha256.class, Hex.class);
        NAMES.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder.build();
    }
}
