package org.cairnorm.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.ReflectiveAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in a named module, with and without its package open. */
class ModuleAccessTest {
    private static final String ITEM = """
            package shop;
            public class Item {
                private int price = 3;
                public Item() {}
                public int getPrice() { return price; }
                public void setPrice(int price) { this.price = price; }
            }
            """;

    @TempDir
    Path directory;

    private final ByteBuddyEnhancer enhancer = new ByteBuddyEnhancer();

    @Test
    void generatesAccessAndReferencesInAnOpenPackage() throws Exception {
        Class<?> item = item("module shop { exports shop; opens shop; }");

        ClassAccess access = enhancer.access(Plans.fields(item, "price"));

        assertThat(access.getClass().isHidden()).isTrue();
        assertThat(access.getInt(access.newInstance(), 0)).isEqualTo(3);
        assertThat(enhancer.references(item, Set.of()).newReference()).isInstanceOf(item);
    }

    @Test
    void reachesPublicMembersOfAPackageThatIsNotOpen() throws Exception {
        Class<?> item = item("module shop { exports shop; }");

        ClassAccess access = enhancer.access(new AccessPlan(item, List.of(Plans.property(item, "price"))));

        assertThat(access).isInstanceOf(ReflectiveAccess.class);
        Object instance = access.newInstance();
        access.setInt(instance, 0, 5);
        assertThat(access.getInt(instance, 0)).isEqualTo(5);
    }

    @Test
    void saysWhatToOpenForAFieldOfAPackageThatIsNotOpen() throws Exception {
        Class<?> item = item("module shop { exports shop; }");

        assertThatThrownBy(() -> enhancer.access(Plans.fields(item, "price")))
                .isInstanceOf(EnhancementException.class)
                .hasMessage(
                        "CAIRN-8003: Cannot reach field 'price' of 'shop.Item': package 'shop' is not open. Add"
                                + " 'opens shop;' to the module-info of module 'shop', or make the member and its class public");
        assertThat(enhancer.canMakeReferences(item)).isFalse();
    }

    private Class<?> item(String moduleInfo) throws IOException, ClassNotFoundException {
        for (Map.Entry<String, byte[]> file :
                Compiled.sources(moduleInfo, ITEM).classFiles().entrySet()) {
            Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("shop"));
        ModuleLayer layer =
                boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader());
        return layer.findLoader("shop").loadClass("shop.Item");
    }
}
