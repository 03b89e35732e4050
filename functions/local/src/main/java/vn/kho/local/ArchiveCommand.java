package vn.kho.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.kho.access.Actor;
import vn.kho.access.Role;
import vn.kho.disk.Home;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.wire.office.Agencies;

/// What every command stands on: where the archive is, which day it judges by, where it prints.
abstract class ArchiveCommand implements Callable<Integer> {
    /// The agencies' zone. A machine in UTC would judge a day early between midnight and seven.
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Spec
    @Nullable
    CommandSpec spec;

    protected final Settings settings;
    protected final Screen screen;

    ArchiveCommand(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    protected final Common common() {
        return ((Kho) Objects.requireNonNull(spec, "picocli sets it").root().userObject()).common();
    }

    protected final Path home() {
        var home = common().home;
        return (home == null ? settings.home() : home).toAbsolutePath().normalize();
    }

    /// The same folder, where an archive must be already: a mistyped name must not become a new one.
    protected final Path existing() {
        var home = home();
        if (Files.notExists(new Home(home).database()))
            throw new Refusal(Kho.COULD_NOT, Problem.of("home-missing", home.toString()));
        return home;
    }

    /// The day to judge by: the one asked for, else today where the agencies are.
    protected final LocalDate today() {
        var on = common().on;
        return on == null ? LocalDate.now(Clock.system(ZONE)) : on;
    }

    protected final Common.Form form() {
        return common().output;
    }

    /// The agency asked for, else the first open one of the office.
    protected final AgencyId agency(Archive archive) {
        var asked = common().agency;
        if (asked != null) return typed("--agency", asked, AgencyId::new);
        return archive.agencies()
                .first()
                .map(Agencies.Agency::id)
                .orElseThrow(() -> Refusal.usage("agency-unknown", home().toString()));
    }

    /// The person at the keyboard: whoever may read the folder may act on it.
    protected final Actor actor(Archive archive) {
        var as = common().as;
        return new Actor(agency(archive), as == null ? "local" : as, Role.ARCHIVIST, Set.of());
    }

    protected final int usage() {
        var line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        line.usage(line.getErr());
        return Kho.USAGE;
    }

    /// What was typed for an option, in NFC, as what it stands for.
    ///
    /// @throws Refusal when it is none
    protected static <T> T typed(String option, String text, Function<String, T> as) {
        try {
            return as.apply(nfc(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("parameter-wrong", option, String.valueOf(e.getMessage()));
        }
    }

    protected static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
