package vn.kho.house.cloud;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.dossier.Document;
import vn.kho.dossier.OpenDossier;
import vn.kho.fileplan.IssueFilePlan;
import vn.kho.ingest.Slip;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.DossierId;
import vn.kho.kernel.Outcome;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.UploadId;
import vn.kho.onestop.ImportMatters;
import vn.kho.retention.CloseDossier;
import vn.kho.retention.PlaceHold;
import vn.kho.retention.Schedule;
import vn.kho.sample.OfficeFiles;
import vn.kho.sample.plan.Plan;
import vn.kho.sample.plan.PlannedDocument;
import vn.kho.sample.plan.PlannedDocument.Fate;
import vn.kho.sample.plan.PlannedDossier;

/// The invented office's year, told to one world.
final class Story {
    private static final long SEED = 7;

    private final World world;
    private final Schedule schedule;
    private final Plan plan = Plan.of(SEED);
    private final List<PlannedDossier> dossiers;
    private final OfficeFiles files;
    private final Map<UploadId, PlannedDocument> sent = new LinkedHashMap<>();

    /// @param step which part of the dossiers: one of so many
    Story(World world, Schedule schedule, OfficeFiles.Mode mode, int step) {
        this.world = world;
        this.schedule = schedule;
        this.files = OfficeFiles.in(mode, SEED);
        this.dossiers = IntStream.range(0, plan.dossiers().size())
                .filter(i -> i % step == 0)
                .mapToObj(plan.dossiers()::get)
                .toList();
    }

    static LocalDate today() {
        return Plan.TODAY;
    }

    static Actor archivist(AgencyId agency) {
        return new Actor(agency, "vanthu", Role.ARCHIVIST, Set.copyOf(Plan.DEPARTMENTS));
    }

    static Actor manager(AgencyId agency) {
        return new Actor(agency, "chatluong", Role.QUALITY_MANAGER, Set.of());
    }

    int dossiers() {
        return dossiers.size();
    }

    void tell() {
        open();
        for (var dossier : dossiers) send(dossier);
        world.work();
        sent.forEach((upload, document) -> {
            if (document.fate() == Fate.VOUCHED)
                world.vouch(upload, "Đã xem trang 1, không có dấu mật", archivist(upload.agency()));
        });
        world.work();
        close();
        world.work();
        for (var kind : List.of("quality", "retention")) {
            world.ask(Plan.OFFICE, kind, "2026", manager(Plan.OFFICE));
            world.work();
        }
    }

    private void open() {
        for (var filePlan : plan.filePlans())
            done(new IssueFilePlan(world.registry(), world.clock()).issue(filePlan, archivist(filePlan.agency())));
        for (var dossier : dossiers) {
            var by = archivist(dossier.opened().agency());
            done(new OpenDossier(world.registry(), world.clock()).open(dossier.opened(), by));
            if (dossier.matter() != null)
                done(new ImportMatters(world.registry(), world.clock()).take(dossier.matter(), by));
        }
    }

    private void send(PlannedDossier dossier) {
        var id = dossier.opened().id();
        for (var document : dossier.documents()) {
            var upload = upload(id, document);
            sent.put(upload, document);
            world.send(upload, id, document, files.bytes(document), archivist(id.agency()));
        }
    }

    /// A ULID, as the API wants it.
    private static UploadId upload(DossierId dossier, PlannedDocument document) {
        var name = Sha256.of(dossier.value() + "/" + document.name()).hex().substring(0, 26);
        return new UploadId(dossier.agency(), name.toUpperCase(Locale.ROOT));
    }

    static Slip slip(DossierId dossier, PlannedDocument document) {
        return new Slip(
                document.name(),
                dossier,
                document.component(),
                new Document.Description(
                        Normalizer.normalize(document.name(), Normalizer.Form.NFC),
                        document.title(),
                        document.number(),
                        document.date(),
                        document.author()));
    }

    private void close() {
        var close = new CloseDossier(world.registry(), world.vault(), schedule, world.clock());
        for (var dossier : dossiers) {
            var on = dossier.closed();
            if (on == null) continue;
            var span = dossier.opened().span();
            var finished = span.finished() == null ? on : span.finished();
            var closing = new CloseDossier.Closing(on, finished, span.returned());
            done(close.close(
                    dossier.opened().id(), closing, archivist(dossier.opened().agency()), today()));
        }
        var told = dossiers.stream().map(dossier -> dossier.opened().id()).collect(Collectors.toSet());
        for (var hold : plan.holds())
            if (told.containsAll(hold.dossiers()))
                done(new PlaceHold(world.registry(), world.vault(), world.clock())
                        .place(hold, archivist(hold.id().agency())));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) throw new IllegalStateException(outcome.toString());
    }
}
