package vn.kho.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.kho.wire.http.Json;

/// What a function says of its work: one JSON object a line, with counts in the embedded metric format, so that an
/// alarm needs no further call. Ids, codes and numbers only; never a name, a title or a word of a document.
public final class Journal {
    private static final String SPACE = "Kho";

    private final InstantSource clock;
    private final Consumer<String> out;

    /// To where Lambda takes its logs from. Not through its logger: that would put each line, as text, into one of its
    /// own, and metrics in there are not found.
    public Journal(InstantSource clock) {
        this(clock, System.out::println);
    }

    public Journal(InstantSource clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    /// Something that happened, whoever asked for it.
    public void tell(String what, Map<String, String> facts) {
        var line = line(what);
        line.putAll(new TreeMap<>(facts));
        out.accept(Json.write(line));
    }

    /// Something that happened.
    public void tell(Context context, String what, Map<String, String> facts) {
        var line = line(context, what);
        line.putAll(new TreeMap<>(facts));
        out.accept(Json.write(line));
    }

    /// A failure that nobody expected, in one request.
    public void bug(String request, String operation, Throwable bug) {
        var line = line("bug");
        line.put("request", request);
        line.put("operation", operation);
        line.put("threw", threw(bug));
        out.accept(Json.write(line));
    }

    /// A failure that nobody expected. Of the throwable only the kinds are told: messages may quote what was read.
    public void incident(Context context, String what, Map<String, String> facts, Throwable bug) {
        var line = line(context, what);
        line.putAll(new TreeMap<>(facts));
        line.put("threw", threw(bug));
        out.accept(Json.write(line));
    }

    /// How often each thing happened.
    public void count(Context context, SortedMap<String, Long> counts) {
        var line = line(context, "counts");
        line.putAll(counts);
        line.put("function", context.getFunctionName());
        line.put(
                "_aws",
                Map.of(
                        "Timestamp",
                        clock.millis(),
                        "CloudWatchMetrics",
                        List.of(Map.of(
                                "Namespace",
                                SPACE,
                                "Dimensions",
                                List.of(List.of("function")),
                                "Metrics",
                                counts.keySet().stream()
                                        .map(name -> Map.of("Name", name, "Unit", "Count"))
                                        .toList()))));
        out.accept(Json.write(line));
    }

    private Map<String, Object> line(Context context, String what) {
        var line = line(what);
        line.put("request", context.getAwsRequestId());
        return line;
    }

    private Map<String, Object> line(String what) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", clock.instant().toString());
        line.put("what", what);
        return line;
    }

    private static List<String> threw(Throwable bug) {
        var at = new ArrayList<String>();
        for (Throwable it = bug; it != null && at.size() < 5; it = it.getCause()) at.add(place(it));
        return at;
    }

    private static String place(Throwable thrown) {
        var stack = thrown.getStackTrace();
        return thrown.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
