package vn.kho.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an archive of some size costs a month on AWS. As a program it prints three offices: one with 435 dossiers a
/// day, ten such, and a province with 43,500.
///
/// @param prices `prices.tsv`
/// @param way    `way.tsv`: what one file asks for
record Cost(Table prices, Table way) {
    private static final int WORKING_DAYS = 22;

    /// How much there is to do.
    ///
    /// @param dossiers   a working day
    /// @param documents  of a dossier
    /// @param pages      of a document
    /// @param scanned    the part of the pages that OCR reads
    /// @param stock      documents kept from before
    /// @param people     who work with it
    record Office(int dossiers, int documents, int pages, double scanned, long stock, int people) {
        long documentsAMonth() {
            return (long) dossiers * WORKING_DAYS * documents;
        }

        long pagesAMonth() {
            return documentsAMonth() * pages;
        }
    }

    public static void main(String[] arguments) {
        for (int dossiers : new int[] {435, 4_350, 43_500}) Told.line(assumed().told(office(dossiers)));
    }

    static Cost assumed() {
        return new Cost(Table.read("prices.tsv"), Table.read("way.tsv"));
    }

    static Office office(int dossiersADay) {
        return new Office(dossiersADay, 4, 3, 0.5, dossiersADay * 264L * 4 * 5, dossiersADay / 7);
    }

    /// USD a month, by what it goes for.
    Map<String, Double> takingIn(Office office) {
        var documents = (double) office.documentsAMonth();
        var pages = (double) office.pagesAMonth();
        var parts = new LinkedHashMap<String, Double>();
        var read = office.scanned() * way.of("page.ocr.seconds") + (1 - office.scanned()) * way.of("page.text.seconds");
        parts.put("reading pages", pages * read * 2 * prices.of("lambda.gb-second"));
        parts.put(
                "other functions",
                documents
                        * way.of("invocations")
                        * (way.of("seconds") * prices.of("lambda.gb-second") + prices.of("lambda.request")));
        parts.put(
                "tables",
                documents
                        * (way.of("transaction-writes") * prices.of("dynamodb.write")
                                + way.of("reads") * prices.of("dynamodb.read")));
        parts.put("buckets", documents * (way.of("puts") * prices.of("s3.put") + way.of("gets") * prices.of("s3.get")));
        parts.put(
                "queues and events",
                documents
                        * (way.of("messages") * prices.of("sqs.request")
                                + way.of("events") * prices.of("events.event")));
        parts.put(
                "keys and logs",
                documents * (2 * prices.of("kms.request") + way.of("log.kilobytes") / 1e6 * prices.of("logs.gb")));
        return parts;
    }

    Map<String, Double> keeping(Office office) {
        var gigabytes = office.stock() * office.pages() * way.of("page.megabytes") / 1000;
        var rows = office.stock() * way.of("row.kilobytes") / 1e6;
        var parts = new LinkedHashMap<String, Double>();
        parts.put("originals", gigabytes * prices.of("s3.gb"));
        parts.put("rows, with recovery", rows * (prices.of("dynamodb.gb") + prices.of("dynamodb.pitr")));
        var looks = office.people() * WORKING_DAYS * 250.0;
        parts.put(
                "questions of people",
                looks
                        * (prices.of("api.request")
                                + prices.of("lambda.request")
                                + 0.12 * prices.of("lambda.gb-second")
                                + 6 * prices.of("dynamodb.read")));
        parts.put(
                "documents handed out",
                office.people()
                        * WORKING_DAYS
                        * 15.0
                        * office.pages()
                        * way.of("page.megabytes")
                        / 1000
                        * prices.of("egress.gb"));
        // Object hashes are the store's own: a HEAD each, and each row once.
        parts.put(
                "the nightly check",
                office.stock()
                        * 30.0
                        * (prices.of("s3.get")
                                + 3 * prices.of("dynamodb.read")
                                + 0.01 * prices.of("lambda.gb-second")));
        parts.put(
                "what does not grow",
                2 * prices.of("kms.key")
                        + 30 * prices.of("alarm")
                        + prices.of("dashboard")
                        + 12 * 24 * 30 * prices.of("lambda.request"));
        return parts;
    }

    static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double per1000Pages(Office office) {
        return sum(takingIn(office)) / office.pagesAMonth() * 1000;
    }

    String told(Office office) {
        var taking = takingIn(office);
        var keeping = keeping(office);
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d dossiers a day: %,d pages a month, %,d documents kept: %,.2f USD a month; taking in %.3f per 1,000 pages%n",
                office.dossiers(),
                office.pagesAMonth(),
                office.stock(),
                sum(taking) + sum(keeping),
                per1000Pages(office)));
        taking.forEach(
                (what, price) -> text.append(String.format(Locale.ROOT, "  taking in: %-22s %,12.2f%n", what, price)));
        keeping.forEach(
                (what, price) -> text.append(String.format(Locale.ROOT, "  keeping:   %-22s %,12.2f%n", what, price)));
        return text.toString();
    }
}
