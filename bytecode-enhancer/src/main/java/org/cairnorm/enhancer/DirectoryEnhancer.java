package org.cairnorm.enhancer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Weaves a directory of compiled classes in place, for builds. */
public final class DirectoryEnhancer {
    private final EntityTransformer transformer;

    public DirectoryEnhancer(EnhancementPlan plan) {
        transformer = new EntityTransformer(plan);
    }

    /**
     * Weaves every class file below the directory that the plan concerns, or that uses fields of a class that is woven.
     * Class files that are woven already stay as they are.
     *
     * @return the files that were changed, in their order by name
     * @throws org.cairnorm.entity.EnhancementException if a class cannot be woven; files before it have been
     */
    public List<Path> enhance(Path directory) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path file : classFiles(directory)) {
            byte[] woven = transformer.transform(file.toString(), Files.readAllBytes(file));
            if (woven != null) {
                // Through a file beside it, so that a build that is killed leaves no half class file.
                Path beside = file.resolveSibling(file.getFileName() + ".woven");
                Files.write(beside, woven);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
                changed.add(file);
            }
        }
        return changed;
    }

    private static List<Path> classFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().equals("module-info.class"))
                    .sorted()
                    .toList();
        }
    }
}
