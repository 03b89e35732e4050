package vn.kho.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kho.access.Reach;
import vn.kho.access.UseMode;
import vn.kho.dossier.Document;
import vn.kho.kernel.DocumentId;
import vn.kho.kernel.DossierId;
import vn.kho.search.Answer;
import vn.kho.search.Ask;
import vn.kho.search.Query;
import vn.kho.search.QueryParser;
import vn.kho.search.Snippet;

/// Finds dossiers by what is written in them.
@Command(name = "search")
final class SearchCommand extends ArchiveCommand {
    private static final List<String> COLUMNS =
            List.of("search.rank", "search.code", "search.title", "search.document", "search.page", "search.snippet");
    private static final int MOST = 200;

    @Parameters(paramLabel = "QUERY", arity = "1..*")
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 20;

    SearchCommand(Settings settings, Screen screen) {
        super(settings, screen);
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST)
            throw Refusal.usage("search-limit-bad", String.valueOf(limit), String.valueOf(MOST));
        try (var archive = Archive.openToRead(existing())) {
            // Whoever may read the folder may read all that is in it.
            var reach = new Reach.Everywhere(agency(archive), Set.of(UseMode.PUBLIC, UseMode.CONDITIONAL));
            return switch (archive.searchIndex().search(reach, asked(), Ask.first(limit))) {
                case Answer.Found found -> print(archive, found);
                case Answer.Refused(var problem) -> throw new Refusal(Kho.PROBLEMS, problem);
            };
        }
    }

    private Query asked() {
        return switch (QueryParser.parse(nfc(String.join(" ", query)))) {
            case QueryParser.Parsed.Understood(var understood) -> understood;
            case QueryParser.Parsed.Refused(var problem) -> throw new Refusal(Kho.USAGE, problem);
        };
    }

    private int print(Archive archive, Answer.Found found) {
        var rows = new ArrayList<List<String>>();
        int rank = 0;
        for (var hit : found.hits()) {
            rank++;
            if (hit.passages().isEmpty())
                rows.add(List.of(String.valueOf(rank), hit.code(), plain(hit.title()), "", "", ""));
            for (var passage : hit.passages())
                rows.add(List.of(
                        String.valueOf(rank),
                        hit.code(),
                        plain(hit.title()),
                        name(archive, hit.dossier(), passage.document()),
                        passage.page() == 0 ? "" : String.valueOf(passage.page()),
                        marked(passage.snippet())));
        }
        screen.tell("search.total", found.total(), found.hits().size());
        screen.table(form(), COLUMNS, rows);
        return Kho.OK;
    }

    /// The index may be a moment behind the registry, so a document that is not there has its id for a name.
    private static String name(Archive archive, DossierId dossier, @Nullable DocumentId document) {
        if (document == null) return "";
        return archive.disk()
                .registry()
                .find(Document.key(dossier, document))
                .map(seen -> plain(seen.item().description().name()))
                .orElseGet(document::value);
    }

    private String marked(Snippet snippet) {
        var bold = screen.terminal() && form() == Common.Form.TABLE;
        return marked(snippet, bold ? "\u001b[1m" : "«", bold ? "\u001b[0m" : "»");
    }

    static String marked(Snippet snippet, String begin, String end) {
        var text = new StringBuilder();
        int at = 0;
        for (var mark : snippet.marks()) {
            text.append(plain(snippet.text().substring(at, mark.start())))
                    .append(begin)
                    .append(plain(snippet.text().substring(mark.start(), mark.end())))
                    .append(end);
            at = mark.end();
        }
        return text.append(plain(snippet.text().substring(at))).toString();
    }

    /// One line, and nothing in it that a terminal obeys: the text is somebody else's.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ");
    }
}
