package vn.kho.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kho.kernel.Sha256;
import vn.kho.kernel.Unavailable;

/// A model of Vietnamese for Tesseract, on this machine, known by its hash. An unknown file is never loaded: it is
/// foreign input to native code, and a transcript must be able to say which model read it.
///
/// @param variant as Tesseract's authors name it
public record Model(Path path, Sha256 hash, String variant) {
    private static final String FILE = "vie.traineddata";

    /// `tessdata_fast`, as in Debian's package tesseract-ocr-vie 1:4.1.0-2. As accurate on office paper as the larger
    /// ones, and a quarter to a half cheaper.
    public static final Sha256 FAST = new Sha256("79df64caf7bcfb2a27df5042ecb6121e196eada34da774956995747636d5bfa1");

    /// `tessdata_best` in integers, as in the npm package @tesseract.js-data/vie 1.0.0, folder `4.0.0_best_int`.
    public static final Sha256 BEST = new Sha256("112f6fd1d04ab4cb0208cad9cada8de214ae33a1e4db3750ffcda69262aef0a8");

    /// What lies at a path.
    public sealed interface At {
        record Good(Model model) implements At {}

        record Nothing() implements At {}

        /// Some other file.
        record Foreign(Sha256 hash) implements At {}
    }

    /// Looks at the file itself; it is read whole and hashed.
    public static At at(Path path) {
        if (!Files.isRegularFile(path)) return new At.Nothing();
        try (var in = Files.newInputStream(path)) {
            var hash = Sha256.of(in);
            if (hash.equals(FAST)) return new At.Good(new Model(path, hash, "fast"));
            if (hash.equals(BEST)) return new At.Good(new Model(path, hash, "best"));
            return new At.Foreign(hash);
        } catch (IOException e) {
            throw new Unavailable("model " + path + " cannot be read", e);
        }
    }

    /// The first good one of these places.
    public static Optional<Model> find(List<Path> places) {
        return places.stream()
                .map(Model::at)
                .flatMap(at -> at instanceof At.Good(var model)
                        ? Optional.of(model).stream()
                        : Optional.<Model>empty().stream())
                .findFirst();
    }

    /// Where a model usually lies: Kho's own folder, then what packages install.
    ///
    /// @param home the user's home folder
    public static List<Path> usualPlaces(Path home) {
        return List.of(
                home.resolve(".kho/models").resolve(FILE),
                Path.of("/usr/share/tesseract-ocr/5/tessdata", FILE),
                Path.of("/usr/share/tesseract-ocr/4.00/tessdata", FILE),
                Path.of("/usr/share/tessdata", FILE),
                Path.of("/usr/share/tesseract/tessdata", FILE),
                Path.of("/opt/homebrew/share/tessdata", FILE));
    }
}
