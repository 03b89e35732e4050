package vn.kho.local;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/// Gives each command the settings and the screen of this run.
final class Factory implements CommandLine.IFactory {
    private final Settings settings;
    private final Screen screen;
    private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

    Factory(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!ArchiveCommand.class.isAssignableFrom(type)) return otherwise.create(type);
        try {
            return type.getDeclaredConstructor(Settings.class, Screen.class).newInstance(settings, screen);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        }
    }
}
