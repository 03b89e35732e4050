package vn.kho.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kho.tesseract.Model;

/// What the surroundings say, read once. Options of a command win over it.
///
/// @param home     the folder with the whole archive (`KHO_HOME`, else `.kho` in the user's home)
/// @param language `KHO_LANG` (`vi` or `en`), else English where the machine's language is English, else Vietnamese
/// @param models   where to look for the OCR model (`KHO_OCR_MODEL` first)
record Settings(Path home, Language language, List<Path> models) {
    static Settings ofProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Settings of(Map<String, String> environment, Path userHome) {
        var home = environment.getOrDefault("KHO_HOME", "");
        return new Settings(
                home.isBlank() ? userHome.resolve(".kho") : Path.of(home),
                language(environment),
                models(environment, userHome));
    }

    private static List<Path> models(Map<String, String> environment, Path userHome) {
        var named = environment.getOrDefault("KHO_OCR_MODEL", "");
        var places = new ArrayList<Path>();
        if (!named.isBlank()) places.add(Path.of(named));
        places.addAll(Model.usualPlaces(userHome));
        return places;
    }

    private static Language language(Map<String, String> environment) {
        var asked = environment.getOrDefault("KHO_LANG", "");
        var machine = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return switch ((asked.isBlank() ? machine : asked).toLowerCase(Locale.ROOT)) {
            case String language when language.startsWith("en") -> Language.EN;
            default -> Language.VI;
        };
    }
}
