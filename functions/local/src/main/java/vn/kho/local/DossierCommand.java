package vn.kho.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kho.access.Department;
import vn.kho.dossier.Document;
import vn.kho.dossier.Dossier;
import vn.kho.dossier.Entry;
import vn.kho.dossier.Year;
import vn.kho.kernel.ClassCode;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.PlanCode;
import vn.kho.kernel.ProcedureCode;
import vn.kho.registry.Seen;
import vn.kho.registry.Walk;
import vn.kho.retention.CloseDossier;

/// Opens, lists and shows dossiers.
@Command(name = "dossier")
final class DossierCommand extends ArchiveCommand {
    DossierCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        return usage();
    }

    @Command(name = "open")
    int open(
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--title", required = true) String title,
            @Option(names = "--department", required = true) String department,
            @Option(names = "--plan") @Nullable String plan,
            @Option(names = "--procedure") @Nullable String procedure,
            @Option(names = "--class") @Nullable String retention,
            @Option(names = "--started") @Nullable LocalDate started) {
        try (var archive = Archive.open(home(), settings)) {
            var agency = agency(archive);
            var filing = new Dossier.Filing(
                    plan == null ? null : typed("--plan", plan, PlanCode::new),
                    procedure == null ? null : typed("--procedure", procedure, ProcedureCode::new),
                    retention == null ? null : typed("--class", retention, ClassCode::new),
                    "02",
                    null);
            var dossier = new Dossier(
                    DossierId.of(agency, nfc(code)),
                    nfc(code),
                    typed("--department", department, Department::new),
                    Dossier.Description.of(nfc(title)),
                    filing,
                    new Dossier.Span(started == null ? today() : started, null, null),
                    new Dossier.State.Open());
            return switch (archive.openDossier().open(dossier, actor(archive))) {
                case Outcome.Done _ -> {
                    screen.say("dossier.opened", dossier.code());
                    yield Kho.OK;
                }
                case Outcome.Rejected(var problem) -> throw new Refusal(Kho.PROBLEMS, problem);
                case Outcome.Retry(var why) -> throw Refusal.problem("unavailable", why);
            };
        }
    }

    @Command(name = "close")
    int close(
            @Parameters(paramLabel = "CODE") String code,
            @Option(names = "--finished") @Nullable LocalDate finished,
            @Option(names = "--returned") @Nullable LocalDate returned) {
        try (var archive = Archive.open(existing(), settings)) {
            var on = today();
            var closing = new CloseDossier.Closing(on, finished == null ? on : finished, returned);
            var id = DossierId.of(agency(archive), nfc(code));
            return switch (archive.closeDossier().close(id, closing, actor(archive), on)) {
                case Outcome.Done _ -> {
                    screen.say("dossier.closed", code);
                    yield Kho.OK;
                }
                case Outcome.Rejected(var problem) -> throw new Refusal(Kho.PROBLEMS, problem);
                case Outcome.Retry(var why) -> throw Refusal.problem("unavailable", why);
            };
        }
    }

    @Command(name = "list")
    int list() {
        try (var archive = Archive.openToRead(existing())) {
            var agency = agency(archive);
            var dossiers = new ArrayList<Dossier>();
            for (var year : Walk.children(archive.disk().registry(), agency, Year.ROOT, Year.KIND))
                for (var entry : Walk.children(archive.disk().registry(), agency, Entry.root(year.year()), Entry.KIND))
                    if (entry.what().equals("dossier"))
                        archive.disk()
                                .registry()
                                .find(Dossier.key(entry.dossierId()))
                                .map(Seen::item)
                                .ifPresent(dossiers::add);
            dossiers.sort(Comparator.comparing(Dossier::code));
            screen.table(
                    form(),
                    List.of("dossier.code", "dossier.department", "dossier.title", "dossier.started", "dossier.state"),
                    dossiers.stream()
                            .map(dossier -> List.of(
                                    dossier.code(),
                                    dossier.department().code(),
                                    dossier.description().title(),
                                    screen.day(form(), dossier.span().started()),
                                    screen.word("dossier.state." + word(dossier.state()))))
                            .toList());
            return Kho.OK;
        }
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "CODE") String code) {
        try (var archive = Archive.openToRead(existing())) {
            var agency = agency(archive);
            var id = DossierId.of(agency, nfc(code));
            var dossier = archive.disk().registry().find(Dossier.key(id));
            if (dossier.isEmpty()) throw Refusal.problem("dossier-unknown", code);
            if (form() == Common.Form.TABLE)
                screen.say(
                        "dossier.shown",
                        code,
                        dossier.get().item().description().title());
            var documents =
                    new ArrayList<>(Walk.children(archive.disk().registry(), agency, Dossier.root(id), Document.KIND));
            documents.sort(Document.BY_COURSE);
            var rows = new ArrayList<List<String>>();
            for (var document : documents)
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        document.description().name(),
                        document.component() == null
                                ? screen.word("dossier.unfiled")
                                : document.component().value(),
                        document.description().title(),
                        String.valueOf(document.pages()),
                        document.hash().hex(),
                        document.unread() == null ? "" : screen.words(document.unread())));
            screen.table(
                    form(),
                    List.of(
                            "document.ordinal",
                            "document.name",
                            "document.component",
                            "document.title",
                            "document.pages",
                            "document.sha256",
                            "document.unread"),
                    rows);
            return Kho.OK;
        }
    }

    private static String word(Dossier.State state) {
        return switch (state) {
            case Dossier.State.Open _ -> "open";
            case Dossier.State.Closed _ -> "closed";
            case Dossier.State.Submitted _ -> "submitted";
            case Dossier.State.Transferred _ -> "transferred";
            case Dossier.State.Destroyed _ -> "destroyed";
        };
    }
}
