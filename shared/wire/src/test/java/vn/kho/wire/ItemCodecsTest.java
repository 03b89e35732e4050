package vn.kho.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kho.samples.Samples.aDocument;
import static vn.kho.samples.Samples.aDossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kho.access.Department;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.fileplan.FilePlan;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.ComponentCode;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.HoldId;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.Problem;
import vn.kho.kernel.ProcedureCode;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;
import vn.kho.onestop.Matter;
import vn.kho.reading.Chunk;
import vn.kho.reading.Reading;
import vn.kho.reading.TranscriptComplete;
import vn.kho.reading.UnseenPages;
import vn.kho.registry.Item;
import vn.kho.registry.Key;
import vn.kho.registry.Kind;
import vn.kho.report.Asked;
import vn.kho.retention.Hold;
import vn.kho.retention.HoldRegister;
import vn.kho.samples.Samples;
import vn.kho.verification.Checked;

class ItemCodecsTest {
    @Test
    void every_version_of_every_kind_has_a_golden_file_that_is_read() throws IOException {
        for (var kind : ItemCodecs.kinds())
            for (int version = 1; version <= ItemCodecs.form(kind).version(); version++)
                assertThat(ItemCodecs.read(kind, golden(kind, version)).key().kind())
                        .isEqualTo(kind);
    }

    @Test
    void the_newest_golden_file_of_every_kind_is_what_is_written() throws IOException {
        for (var kind : ItemCodecs.kinds()) {
            var golden = golden(kind, ItemCodecs.form(kind).version());

            assertThat(text(ItemCodecs.write(ItemCodecs.read(kind, golden)))).isEqualTo(text(golden));
        }
    }

    @Test
    void what_is_written_is_read_back_equal() {
        for (var item : items())
            assertThat((Item) ItemCodecs.read(item.key().kind(), ItemCodecs.write(item)))
                    .isEqualTo(item);
    }

    @Test
    void keys_are_sorted_and_what_is_absent_is_left_out() {
        var written = text(ItemCodecs.write(aDocument().dated(null).build()));

        assertThat(written)
                .startsWith("{\"archivedAt\":\"2026-03-02T03:04:05.678901Z\",\"bytes\":17,\"description\":{\"author\":")
                .endsWith(",\"pages\":3,\"v\":1}")
                .doesNotContain("null");
    }

    @Test
    void a_version_of_a_newer_kho_is_unavailable_and_not_judged() {
        var newer = "{\"anything\":1,\"v\":99}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ItemCodecs.read(Dossier.KIND, newer))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("newer Kho");
    }

    @Test
    void what_is_no_stored_form_is_damaged() {
        var whole = text(ItemCodecs.write(aDossier().build()));
        var damaged = List.of(
                "", "[]", "{}", "{\"v\":0}", "{\"v\":1}", whole.substring(1), whole.replace("\"code\"", "\"cod\""));

        for (var text : damaged)
            assertThatThrownBy(() -> ItemCodecs.read(Dossier.KIND, text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_kind_without_a_codec_is_named() {
        record Stray() implements Item {
            @Override
            public Key<?> key() {
                return Key.root(Samples.AGENCY, new Kind<>("stray", Stray.class), "stray");
            }
        }

        assertThatThrownBy(() -> ItemCodecs.write(new Stray())).hasMessageContaining("kind stray have no codec");
    }

    @Test
    void every_kind_of_the_core_has_a_codec() throws Exception {
        var kinds = new ArrayList<Kind<?>>();

        for (var type : itemsOfTheCore())
            kinds.add((Kind<?>) type.getDeclaredField("KIND").get(null));

        assertThat(ItemCodecs.kinds()).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void no_two_kinds_have_one_name() {
        assertThat(ItemCodecs.kinds()).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void every_alternative_of_a_stored_sealed_type_has_a_name() {
        for (var union : Unions.ALL)
            assertThat(Set.copyOf(union.names().values()))
                    .as(union.type().getName())
                    .isEqualTo(Set.of(union.type().getPermittedSubclasses()));
    }

    @Test
    void an_upgrade_reads_what_was_written_before_it() {
        record Now(String code, List<String> notes) {}
        var form = new Form<>("now", Now.class, List.of(old -> {
            old.putArray("notes").add(old.remove("note"));
            return old;
        }));

        var read = form.read("{\"code\":\"a\",\"note\":\"n\",\"v\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(new Now("a", List.of("n")));
        assertThat(text(form.write(read))).isEqualTo("{\"code\":\"a\",\"notes\":[\"n\"],\"v\":2}");
    }

    @Test
    void a_set_is_written_in_one_order() {
        record Held(Set<Department> departments) {}
        var form = Form.of("held", Held.class);
        var one = new Held(Set.of(Samples.LS, Samples.VP, new Department("HTQT")));

        assertThat(text(form.write(one))).isEqualTo("{\"departments\":[\"HTQT\",\"LS\",\"VP\"],\"v\":1}");
        assertThat(form.read(form.write(one))).isEqualTo(one);
    }

    private static List<Item> items() {
        var items = new ArrayList<Item>();
        var pdf = new DocumentId(Samples.AGENCY, "PAPER-0");
        for (var state : List.of(
                new Asked.State.Waiting(),
                new Asked.State.Written(
                        "HSCL-2026-Q4-SNgV",
                        2,
                        new Asked.Says(Sha256.of("blocks"), "Kết quả giải quyết", 190),
                        pdf,
                        new DocumentId(Samples.AGENCY, "PAPER-1")),
                new Asked.State.Refused("report-unbalanced", "2026\n17\n15\n2\nH99.10-261201-0099")))
            items.add(new Asked(Samples.AGENCY, "quality", "2026-Q4", Samples.DAY, "chatluong", Samples.NOW, state));
        items.add(new Checked(Samples.AGENCY, Samples.DAY, 297, 1, List.of(DossierId.of(Samples.AGENCY, "D1"))));
        for (var state : List.of(
                new Dossier.State.Open(),
                new Dossier.State.Closed(Samples.DAY),
                new Dossier.State.Submitted(Samples.DAY),
                new Dossier.State.Transferred(Samples.DAY),
                new Dossier.State.Destroyed(Samples.DAY)))
            items.add(aDossier()
                    .kept(null)
                    .keywords("đoàn ra", "Nhật Bản")
                    .state(state)
                    .build());
        items.add(aDossier()
                .finished(Samples.DAY)
                .returned(Samples.DAY)
                .filed(new Dossier.Filing(null, null, null, "03", "Kho 1/Giá 2"))
                .build());
        items.add(aDocument().as("mau-01").build());
        items.add(aDocument()
                .unread(Problem.of("document-locked", "H99.10/UPLOAD1-0", "PasswordNeeded"))
                .build());
        items.add(aDocument()
                .described(new Document.Description("x", "x", null, null, null))
                .build());
        items.add(Entry.of(aDossier().build()));
        items.add(new Year(new AgencyId("H99"), 2026));
        items.add(new FilePlan(Samples.AGENCY, 2026, null, List.of()));
        items.add(new FilePlan(
                Samples.AGENCY,
                2026,
                new FilePlan.Issue("02/QĐ-SNgV", Samples.DAY, "Giám đốc Sở"),
                List.of(
                        new FilePlan.Line(new PlanCode("01.LS"), "I", "Đoàn ra", new ClassCode("TT09-8.05"), "LS"),
                        new FilePlan.Line(new PlanCode("02.LS"), "I", "Đoàn vào", null, "LS"))));
        items.addAll(matters());
        items.addAll(holds());
        items.add(HoldRegister.empty(Samples.AGENCY));
        items.add(new HoldRegister(Samples.AGENCY, List.of("B", "A")));
        items.addAll(readings());
        return items;
    }

    private static List<Matter> matters() {
        var start = Samples.DAY.atTime(8, 0);
        var end = start.plusDays(9).withSecond(7);
        var step = new Matter.Step(1, "Một cửa", "tiếp nhận", start, null);
        var finish = new Matter.Finish(
                Matter.Ending.DONE,
                end,
                new Matter.Result("1208/QĐ-UBND", end.toLocalDate(), "Trần Thị Mẫu", "KT. CHỦ TỊCH"),
                new Matter.Check(end.toLocalDate(), "Trưởng phòng", false));
        var course = new Matter.Course(
                List.of(step, new Matter.Step(2, "Phòng LT-HTQT", "thẩm định", start, end)),
                Matter.SupplementMethod.SUBTRACT,
                List.of(
                        new Matter.Supplement(start, end, Matter.Promise.on(Samples.DAY.plusDays(20))),
                        new Matter.Supplement(end, null, null)),
                List.of(new Matter.Reappointment(
                        Samples.DAY, new Matter.Promise(Samples.DAY.plusDays(3), LocalTime.of(9, 0)))));
        var passport = new ComponentCode("ho-chieu");
        return List.of(
                matter(null, Matter.Course.of(List.of()), null, new Matter.Handover.Nothing(), List.of(), List.of()),
                matter(
                        Matter.Promise.on(Samples.DAY.plusDays(5)),
                        course,
                        finish,
                        new Matter.Handover.Returned(end.toLocalDate(), Matter.Channel.POST, "người được ủy quyền"),
                        List.of(
                                new Matter.Original(passport, Samples.DAY, null),
                                new Matter.Original(passport, Samples.DAY, end.toLocalDate())),
                        List.of(new Matter.Waiver(passport, "đã có trong cơ sở dữ liệu"))),
                matter(
                        null,
                        course,
                        new Matter.Finish(Matter.Ending.REFUSED, end, null, null),
                        new Matter.Handover.Uncollected(end.toLocalDate()),
                        List.of(),
                        List.of()));
    }

    private static Matter matter(
            Matter.Promise promise,
            Matter.Course course,
            Matter.Finish finish,
            Matter.Handover handover,
            List<Matter.Original> originals,
            List<Matter.Waiver> waivers) {
        return new Matter(
                aDossier().build().id(),
                "H99.10-260105-0001",
                new Matter.Asked(new ProcedureCode("SNgV-01"), Samples.DAY, Matter.Applicant.CITIZEN),
                new Matter.Receipt(Samples.DAY.atTime(8, 0), Matter.Channel.ONLINE),
                promise,
                course,
                finish,
                handover,
                originals,
                waivers);
    }

    private static List<Hold> holds() {
        var hold = new Hold(
                HoldId.of(Samples.AGENCY, "DB-2026-01"),
                "DB-2026-01",
                new Hold.Demand(
                        Hold.Reason.COURT,
                        "vụ án hành chính",
                        "Tòa án nhân dân tỉnh",
                        new Hold.Instrument("12/TB-TA", Samples.DAY)),
                List.of(aDossier().build().id()),
                Samples.DAY,
                null,
                null);
        var release = new Hold.Release(Samples.DAY, "Chánh Văn phòng", new Hold.Instrument("13/TB-TA", Samples.DAY));
        return List.of(hold, hold.with(release));
    }

    private static List<Item> readings() {
        var document = aDocument().build().id();
        var notes = new ArrayList<Chunk.Note>();
        for (var state : Chunk.State.values()) notes.add(new Chunk.Note(notes.size() + 1, state, "layer", "", 100, 3));
        var hash = Sha256.of("words".getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Reading(document, aDossier().build().id(), 30, Reading.MOST),
                new Chunk(document, 1, 26, 30, List.of()),
                new Chunk(document, 0, 1, 4, List.of(new Chunk.Part(1, 4, hash, notes))),
                new TranscriptComplete(document, 27, 1, 1, 1),
                new UnseenPages(document, aDossier().build().id(), 1));
    }

    /// Every class of the core's main code that can be stored.
    private static List<Class<?>> itemsOfTheCore() throws Exception {
        var place = Path.of(
                Item.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) return itemsUnder(place);
        try (var jar = FileSystems.newFileSystem(place)) {
            return itemsUnder(jar.getPath("/"));
        }
    }

    private static List<Class<?>> itemsUnder(Path root) throws Exception {
        try (var walk = Files.walk(root)) {
            var items = new ArrayList<Class<?>>();
            for (var file : walk.map(root::relativize).map(Path::toString).toList()) {
                if (!file.endsWith(".class") || file.endsWith("-info.class")) continue;
                var name = file.replace('/', '.').replace('\\', '.').substring(0, file.length() - ".class".length());
                var type = Class.forName(name, false, ItemCodecsTest.class.getClassLoader());
                if (Item.class.isAssignableFrom(type) && !type.isInterface()) items.add(type);
            }
            return items;
        }
    }

    private static byte[] golden(Kind<?> kind, int version) throws IOException {
        var name = "items/" + kind + "-v" + version + ".json";
        try (var in = ItemCodecsTest.class.getResourceAsStream(name)) {
            assertThat(in)
                    .as("golden file src/test/resources/vn/kho/wire/" + name)
                    .isNotNull();
            return text(in.readAllBytes()).strip().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
