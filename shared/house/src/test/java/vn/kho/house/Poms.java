package vn.kho.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What a module's pom says it depends on.
final class Poms {
    private Poms() {}

    /// The short names of our own modules that this one needs at run time.
    static Set<String> ourMainDependencies(Path pom) {
        var found = new TreeSet<String>();
        var dependencies = parse(pom).getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            if (!text(dependency, "groupId").equals("vn.kho")) continue;
            var artifact = text(dependency, "artifactId").replaceFirst("^kho-", "");
            var tests = text(dependency, "type").equals("test-jar");
            if (!text(dependency, "scope").equals("test")) found.add(tests ? artifact + " (its tests!)" : artifact);
        }
        return found;
    }

    /// A library whose files are unpacked into a module.
    record Unpacked(String artifact, String version, String includes) {}

    static List<Unpacked> unpacked(Path pom) {
        var found = new ArrayList<Unpacked>();
        var items = parse(pom).getElementsByTagName("artifactItem");
        for (int i = 0; i < items.getLength(); i++) {
            var item = (Element) items.item(i);
            found.add(new Unpacked(text(item, "artifactId"), text(item, "version"), text(item, "includes")));
        }
        return found;
    }

    private static Element parse(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(pom + " is not readable XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pom, e);
        }
    }

    private static String text(Element dependency, String name) {
        var found = dependency.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
