package vn.kho.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// Whether this machine and this archive are as they should be, and what to do where they are not.
@Command(name = "doctor")
final class DoctorCommand extends ArchiveCommand {
    private static final long ROOM_BYTES = 1L << 30;

    DoctorCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    /// @param state a key of the words: `doctor.ok`, `doctor.note`, `doctor.bad`
    private record Finding(String what, String state, String detail) {}

    @Override
    public Integer call() throws IOException {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(home(home()));
        findings.add(room(home()));
        findings.add(calendar());
        findings.add(model());
        if (Files.exists(home().resolve("kho.db"))) keys(findings);
        screen.table(
                form(),
                List.of("doctor.what", "doctor.state", "doctor.detail"),
                findings.stream()
                        .map(finding -> List.of(screen.word(finding.what), screen.word(finding.state), finding.detail))
                        .toList());
        return findings.stream().anyMatch(finding -> finding.state.equals("doctor.bad")) ? Kho.PROBLEMS : Kho.OK;
    }

    private static Finding java() {
        var version = Runtime.version();
        return new Finding("doctor.java", version.feature() >= 25 ? "doctor.ok" : "doctor.bad", version.toString());
    }

    private Finding home(Path home) {
        if (!Files.exists(home))
            return new Finding("doctor.home", "doctor.note", screen.word("doctor.home.none", home.toString()));
        var writable = Files.isDirectory(home) && Files.isWritable(home);
        return new Finding("doctor.home", writable ? "doctor.ok" : "doctor.bad", home.toString());
    }

    private Finding room(Path home) throws IOException {
        var existing = Stream.iterate(home, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        var free = Files.getFileStore(existing).getUsableSpace();
        return new Finding(
                "doctor.room",
                free < ROOM_BYTES ? "doctor.bad" : "doctor.ok",
                screen.word("doctor.room.free", free / ROOM_BYTES));
    }

    /// A calendar that ends with this year is not yet a fault, but due dates of December will soon need the next one.
    private Finding calendar() {
        var calendar = OfficeFolder.of(home()).calendar();
        var years = calendar.years();
        var year = today().getYear();
        var state = !years.contains(year) ? "doctor.bad" : years.contains(year + 1) ? "doctor.ok" : "doctor.note";
        var detail = state.equals("doctor.ok")
                ? calendar.version()
                : screen.word("doctor.calendar.ends", calendar.version(), String.valueOf(Collections.max(years)));
        return new Finding("doctor.calendar", state, detail);
    }

    private Finding model() {
        return Archive.model(settings)
                .map(model ->
                        new Finding("doctor.model", "doctor.ok", model.path().toString()))
                .orElseGet(() -> new Finding("doctor.model", "doctor.note", screen.word("doctor.model.none")));
    }

    /// What others must know to check the ledger's signatures without this machine.
    private void keys(List<Finding> findings) {
        try (var archive = Archive.openToRead(home())) {
            for (var agency : archive.disk().registry().agencies()) {
                var key = archive.disk().seal().publicKey(agency).getEncoded();
                findings.add(new Finding(
                        "doctor.key",
                        "doctor.ok",
                        agency + " " + Base64.getEncoder().encodeToString(key)));
            }
        }
    }
}
