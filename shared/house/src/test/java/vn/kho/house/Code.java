package vn.kho.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The compiled classes of every module, and which module each came from.
///
/// @param main     what ships
/// @param tests    what stands under src/test
/// @param moduleOf the short name of a main class's module, by the full name of the class
/// @param folders  each module's folder, by its short name, in the order of the build
record Code(JavaClasses main, JavaClasses tests, Map<String, String> moduleOf, Map<String, Path> folders) {
    private static final Pattern MODULE = Pattern.compile("<module>([\\w/-]+)</module>");

    static Code read() {
        var folders = modules();
        var moduleOf = new TreeMap<String, String>();
        folders.forEach((module, folder) -> {
            for (var type : classes(List.of(folder.resolve("target/classes")))) moduleOf.put(type.getName(), module);
        });
        return new Code(
                classes(at(folders, "target/classes")), classes(at(folders, "target/test-classes")), moduleOf, folders);
    }

    /// The module of a class of ours; null when it is none of our main classes.
    @org.jspecify.annotations.Nullable
    String module(JavaClass type) {
        return moduleOf.get(type.getName());
    }

    private static Map<String, Path> modules() {
        var folders = new LinkedHashMap<String, Path>();
        var module = MODULE.matcher(Repository.read(Repository.file("pom.xml")));
        while (module.find()) {
            var folder = Repository.file(module.group(1));
            folders.put(folder.getFileName().toString(), folder);
        }
        return folders;
    }

    private static List<Path> at(Map<String, Path> folders, String inside) {
        return folders.values().stream().map(folder -> folder.resolve(inside)).toList();
    }

    private static JavaClasses classes(List<Path> folders) {
        var there = new ArrayList<>(folders);
        there.removeIf(folder -> !Files.isDirectory(folder));
        return new ClassFileImporter().importPaths(there);
    }
}
