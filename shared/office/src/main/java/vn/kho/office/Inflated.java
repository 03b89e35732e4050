package vn.kho.office;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.kho.tika.Formats.Bytes;

/// What a zip unpacks to, found by unpacking: what its directory says may be a lie.
sealed interface Inflated {
    /// As much as it may, or no zip at all.
    record Fits() implements Inflated {}

    /// Some of it only opens with a password.
    record Locked() implements Inflated {}

    record TooMuch(String why) implements Inflated {}

    long MOST = 512L << 20;
    int RATIO = 100;

    /// Below this nobody is harmed, whatever the ratio: a table of zeros packs well.
    long HARMLESS = 32L << 20;

    static Inflated of(Bytes bytes) throws IOException {
        try (var in = bytes.open()) {
            if (in.read() != 'P' || in.read() != 'K') return new Fits();
        }
        long most = Math.min(MOST, Math.max(HARMLESS, bytes.length() * RATIO));
        var buffer = new byte[1 << 16];
        long all = 0;
        try (var zip = new ZipInputStream(bytes.open())) {
            while (zip.getNextEntry() != null)
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    if (all > most)
                        return new TooMuch("unpacks to more than " + most + " bytes from " + bytes.length());
                }
        } catch (ZipException e) {
            // Broken: for the parser to say. Locked: it would only skip what it cannot open.
            return String.valueOf(e.getMessage()).contains("encrypted") ? new Locked() : new Fits();
        } catch (IllegalArgumentException | EOFException _) {
            return new Fits();
        }
        return new Fits();
    }
}
