package vn.kho.wire.office;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.access.Department;
import vn.kho.kernel.AgencyId;
import vn.kho.kernel.Problem;
import vn.kho.report.Office;
import vn.kho.report.Office.Fonds;

/// The agencies whose records an archive keeps, as `office.properties` names them.
public record Agencies(List<Agency> all) {
    static final Agencies NONE = new Agencies(List.of());

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public Agencies {
        all = List.copyOf(all);
    }

    /// One agency, as its papers head it.
    ///
    /// @param name        such as `Sở Ngoại vụ tỉnh Sông Bạc`
    /// @param parent      the body above it, such as `UBND tỉnh Sông Bạc`
    /// @param notation    its short name in document numbers, such as `SNgV`
    /// @param heading     how a paper is headed and signed
    /// @param place       where its papers are dated, such as `Sông Bạc`
    /// @param departments by code
    /// @param keeper      the department that keeps the reports it writes
    /// @param closed      its last day; null while it is open
    /// @param successor   who took over its dossiers; null while it is open
    public record Agency(
            AgencyId id,
            String name,
            String parent,
            String notation,
            Heading heading,
            String place,
            SortedMap<Department, String> departments,
            Department keeper,
            @Nullable LocalDate closed,
            @Nullable AgencyId successor) {}

    /// What of a paper's head and foot is not the agency's full name.
    ///
    /// @param letterhead in capitals, such as `SỞ NGOẠI VỤ`
    /// @param head       the position that signs, in capitals, such as `GIÁM ĐỐC`
    public record Heading(String letterhead, String head) {
        private static final String ANY_HEAD = "THỦ TRƯỞNG CƠ QUAN";

        /// The full name, signed by whoever leads it.
        static Heading of(String name) {
            return new Heading(name.toUpperCase(VIETNAMESE), ANY_HEAD);
        }
    }

    public Optional<Agency> find(AgencyId id) {
        return all.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /// The agency that a command means when it names none: the first that is open.
    public Optional<Agency> first() {
        return all.stream().filter(agency -> agency.closed() == null).findFirst();
    }

    /// The closed agencies whose dossiers this one took over.
    public List<AgencyId> predecessors(AgencyId id) {
        return all.stream()
                .filter(agency -> id.equals(agency.successor()))
                .map(Agency::id)
                .toList();
    }

    /// @throws FaultySettings with the first fault
    public static Agencies parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new FaultySettings(
                    Problem.of("office-setting-faulty", OfficeSettings.AGENCIES, String.valueOf(e.getMessage())));
        }
        var agencies = new ArrayList<Agency>();
        for (var id : words(properties, "agencies")) agencies.add(agency(properties, id));
        return new Agencies(agencies);
    }

    /// How an agency heads its papers.
    ///
    /// @throws FaultySettings when the settings do not name it
    public Office letterhead(AgencyId id) {
        var agency = find(id).orElseThrow(
                        () -> new FaultySettings(Problem.of("agency-not-set-up", id.value(), OfficeSettings.AGENCIES)));
        var fonds = new ArrayList<Fonds>();
        for (var each : all)
            if (each.id().equals(id) || id.equals(each.successor()))
                fonds.add(new Fonds(each.id(), "Phông " + each.name(), each.closed(), each.successor()));
        return new Office(
                id,
                agency.parent().toUpperCase(VIETNAMESE),
                agency.heading().letterhead(),
                agency.name(),
                agency.notation(),
                agency.place(),
                agency.heading().head(),
                List.of(agency.parent() + " (b/c);", "Lưu: VT."),
                agency.departments(),
                fonds);
    }

    /// What [#parse] reads.
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("agencies="
                + String.join(
                        " ", all.stream().map(agency -> agency.id().value()).toList()));
        for (var agency : all) {
            var at = agency.id().value();
            lines.add(at + ".name=" + agency.name());
            lines.add(at + ".parent=" + agency.parent());
            lines.add(at + ".notation=" + agency.notation());
            lines.add(at + ".letterhead=" + agency.heading().letterhead());
            lines.add(at + ".head=" + agency.heading().head());
            lines.add(at + ".place=" + agency.place());
            lines.add(at + ".departments="
                    + String.join(
                            " ",
                            agency.departments().keySet().stream()
                                    .map(Department::code)
                                    .toList()));
            agency.departments().forEach((code, name) -> lines.add(at + ".department." + code + "=" + name));
            lines.add(at + ".keeper=" + agency.keeper().code());
            if (agency.closed() != null) lines.add(at + ".closed=" + agency.closed());
            if (agency.successor() != null) lines.add(at + ".successor=" + agency.successor());
        }
        return String.join("\n", lines) + "\n";
    }

    private static Agency agency(Properties properties, String id) {
        var departments = new TreeMap<Department, String>();
        for (var code : words(properties, id + ".departments"))
            departments.put(new Department(code), properties.getProperty(id + ".department." + code, code));
        var closed = properties.getProperty(id + ".closed");
        var successor = properties.getProperty(id + ".successor");
        return new Agency(
                new AgencyId(id),
                required(properties, id + ".name"),
                required(properties, id + ".parent"),
                required(properties, id + ".notation"),
                heading(properties, id),
                required(properties, id + ".place"),
                departments,
                keeper(properties, id, departments),
                closed == null ? null : LocalDate.parse(closed),
                successor == null ? null : new AgencyId(successor));
    }

    private static Heading heading(Properties properties, String id) {
        var usual = Heading.of(required(properties, id + ".name"));
        return new Heading(
                properties.getProperty(id + ".letterhead", usual.letterhead()).strip(),
                properties.getProperty(id + ".head", usual.head()).strip());
    }

    /// The department named for it, else the first.
    private static Department keeper(Properties properties, String id, SortedMap<Department, String> departments) {
        var named = properties.getProperty(id + ".keeper");
        if (named != null) return new Department(named.strip());
        if (departments.isEmpty())
            throw new FaultySettings(
                    Problem.of("office-setting-missing", id + ".departments", OfficeSettings.AGENCIES));
        return departments.firstKey();
    }

    private static List<String> words(Properties properties, String key) {
        var text = properties.getProperty(key, "").strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key, "");
        if (value.isBlank())
            throw new FaultySettings(Problem.of("office-setting-missing", key, OfficeSettings.AGENCIES));
        return value;
    }
}
