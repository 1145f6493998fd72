package org.cairnorm.mapping.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute.CollectionType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.metamodel.Zoo.Address;
import org.cairnorm.mapping.metamodel.Zoo.Animal;
import org.cairnorm.mapping.metamodel.Zoo.Bird;
import org.cairnorm.mapping.metamodel.Zoo.Cage;
import org.cairnorm.mapping.metamodel.Zoo.Keeper;
import org.cairnorm.mapping.metamodel.Zoo.Named;
import org.cairnorm.mapping.metamodel.Zoo.Place;
import org.cairnorm.mapping.metamodel.Zoo.PlaceId;
import org.cairnorm.mapping.metamodel.Zoo.Spot;
import org.cairnorm.mapping.metamodel.Zoo.Ticket;
import org.cairnorm.mapping.metamodel.Zoo.TicketId;
import org.cairnorm.mapping.source.AnnotationReader;
import org.junit.jupiter.api.Test;

class ModelMetamodelTest {
    private static final MappingModel MODEL = MappingModelBuilder.build(
            AnnotationReader.read(List.of(Zoo.CLASSES)), BuildOptions.ordinary(new ByteBuddyEnhancer()));
    private static final ModelMetamodel METAMODEL = ModelMetamodel.of(MODEL);

    private static List<String> names(Iterable<? extends Attribute<?, ?>> attributes) {
        List<String> names = new ArrayList<>();
        attributes.forEach(attribute -> names.add(attribute.getName()));
        names.sort(null);
        return names;
    }

    @Test
    void findsTypesByClassAndByName() {
        Metamodel metamodel = METAMODEL;
        EntityType<Cage> cage = metamodel.entity(Cage.class);
        assertThat(metamodel.entity("Enclosure")).isSameAs(cage);
        assertThat(metamodel.managedType(Cage.class)).isSameAs(cage);
        assertThat(cage.getName()).isEqualTo("Enclosure");
        assertThat(cage.getPersistenceType()).isEqualTo(PersistenceType.ENTITY);
        assertThat(cage.getBindableType()).isEqualTo(Bindable.BindableType.ENTITY_TYPE);
        assertThat(cage.getBindableJavaType()).isEqualTo(Cage.class);
        assertThat(metamodel.embeddable(Address.class).getPersistenceType()).isEqualTo(PersistenceType.EMBEDDABLE);
        assertThat(metamodel.managedType(Named.class).getPersistenceType())
                .isEqualTo(PersistenceType.MAPPED_SUPERCLASS);
        assertThat(metamodel.getEntities())
                .extracting(EntityType::getName)
                .containsExactlyInAnyOrder("Animal", "Bird", "Enclosure", "Keeper", "Place", "Ticket");
        assertThat(metamodel.getEmbeddables())
                .extracting(type -> type.getJavaType().getSimpleName())
                .containsExactlyInAnyOrder("Address", "PlaceId", "Spot");
        assertThat(metamodel.getManagedTypes()).hasSize(10);
    }

    @Test
    void refusesWhatIsNoSuchType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METAMODEL.entity(Address.class))
                .withMessage("CAIRN-2401: Class 'org.cairnorm.mapping.metamodel.Zoo$Address' is not an entity of this"
                        + " persistence unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METAMODEL.entity("Cage"))
                .withMessage("CAIRN-2402: No entity of this persistence unit has the name 'Cage'");
        assertThatIllegalArgumentException().isThrownBy(() -> METAMODEL.embeddable(Cage.class));
        assertThatIllegalArgumentException().isThrownBy(() -> METAMODEL.managedType(String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> METAMODEL.managedType(null));
    }

    @Test
    void tellsDeclaredFromInheritedAttributes() {
        EntityType<Bird> bird = METAMODEL.entity(Bird.class);
        assertThat(names(bird.getDeclaredAttributes())).containsExactly("span");
        assertThat(names(bird.getAttributes()))
                .containsExactly("cage", "id", "keepers", "meals", "name", "nicknames", "span", "version");
        assertThat(names(METAMODEL.entity(Animal.class).getDeclaredAttributes()))
                .containsExactly("cage", "keepers", "meals", "nicknames");
        assertThat(names(METAMODEL.managedType(Named.class).getDeclaredAttributes()))
                .containsExactly("id", "name", "version");
        assertThat(names(bird.getSingularAttributes())).containsExactly("cage", "id", "name", "span", "version");
        assertThat(names(bird.getPluralAttributes())).containsExactly("keepers", "meals", "nicknames");
        assertThat(bird.getDeclaredPluralAttributes()).isEmpty();
    }

    @Test
    void givesTheSameObjectForAnInheritedAttribute() {
        Attribute<?, ?> declared = METAMODEL.managedType(Named.class).getAttribute("name");
        assertThat((Attribute<?, ?>) METAMODEL.entity(Bird.class).getAttribute("name"))
                .isSameAs(declared);
        assertThat((Object) declared.getDeclaringType()).isSameAs(METAMODEL.managedType(Named.class));
        assertThat((Object) METAMODEL.entity(Bird.class).getAttribute("cage").getDeclaringType())
                .isSameAs(METAMODEL.entity(Animal.class));
    }

    @Test
    void knowsWhatATypeVariableIsInEachEntity() {
        assertThat(METAMODEL
                        .entity(Animal.class)
                        .getSingularAttribute("id", Long.class)
                        .getType()
                        .getJavaType())
                .isEqualTo(Long.class);
        assertThat(METAMODEL.entity(Cage.class).getId(String.class).getJavaType())
                .isEqualTo(String.class);
        assertThat(METAMODEL.managedType(Named.class).getAttribute("id").getJavaType())
                .isEqualTo(Object.class);
    }

    @Test
    void describesAttributes() {
        EntityType<Animal> animal = METAMODEL.entity(Animal.class);
        SingularAttribute<? super Animal, Cage> cage = animal.getSingularAttribute("cage", Cage.class);
        assertThat(cage.getPersistentAttributeType()).isEqualTo(PersistentAttributeType.MANY_TO_ONE);
        assertThat(cage.isAssociation()).isTrue();
        assertThat(cage.isCollection()).isFalse();
        assertThat(cage.isOptional()).isFalse();
        assertThat((Type<?>) cage.getType()).isSameAs(METAMODEL.entity(Cage.class));
        assertThat(cage.getBindableType()).isEqualTo(Bindable.BindableType.SINGULAR_ATTRIBUTE);
        assertThat(cage.getBindableJavaType()).isEqualTo(Cage.class);
        assertThat(cage.getJavaMember().getDeclaringClass()).isEqualTo(Animal.class);
        assertThat(METAMODEL.entity(Cage.class).getSingularAttribute("chief").getPersistentAttributeType())
                .isEqualTo(PersistentAttributeType.ONE_TO_ONE);
        SingularAttribute<?, ?> address = METAMODEL.entity(Cage.class).getSingularAttribute("address");
        assertThat(address.getPersistentAttributeType()).isEqualTo(PersistentAttributeType.EMBEDDED);
        assertThat(address.isOptional()).isTrue();
        assertThat((Object) address.getType()).isSameAs(METAMODEL.embeddable(Address.class));
        assertThat(METAMODEL
                        .entity(Keeper.class)
                        .getAttribute("number")
                        .getJavaMember()
                        .getName())
                .isEqualTo("getNumber");
    }

    @Test
    void describesCollections() {
        EntityType<Animal> animal = METAMODEL.entity(Animal.class);
        assertThat(animal.getSet("keepers", Keeper.class).getPersistentAttributeType())
                .isEqualTo(PersistentAttributeType.MANY_TO_MANY);
        assertThat(animal.getCollection("nicknames", String.class).getPersistentAttributeType())
                .isEqualTo(PersistentAttributeType.ELEMENT_COLLECTION);
        MapAttribute<? super Animal, String, Integer> meals = animal.getMap("meals", String.class, Integer.class);
        assertThat(meals.getCollectionType()).isEqualTo(CollectionType.MAP);
        assertThat(meals.getKeyJavaType()).isEqualTo(String.class);
        assertThat(meals.getBindableJavaType()).isEqualTo(Integer.class);
        assertThat(meals.getJavaType()).isEqualTo(Map.class);
        assertThat(meals.isCollection()).isTrue();
        assertThat(meals.isAssociation()).isFalse();
        EntityType<Cage> cage = METAMODEL.entity(Cage.class);
        assertThat(cage.getList("animals", Animal.class).getPersistentAttributeType())
                .isEqualTo(PersistentAttributeType.ONE_TO_MANY);
        assertThat((Object) cage.getList("animals").getElementType()).isSameAs(METAMODEL.entity(Animal.class));
        assertThat(cage.getMap("byName").getKeyJavaType()).isEqualTo(String.class);
    }

    @Test
    void knowsEntitiesAndEmbeddablesThatAreKeysOfMaps() {
        EntityType<Cage> cage = METAMODEL.entity(Cage.class);
        assertThat((Object) cage.getMap("shifts", Keeper.class, Integer.class).getKeyType())
                .isSameAs(METAMODEL.entity(Keeper.class));
        assertThat((Object) cage.getMap("signs", Spot.class, String.class).getKeyType())
                .isSameAs(METAMODEL.embeddable(Spot.class));
        assertThat(names(METAMODEL.embeddable(Spot.class).getAttributes())).containsExactly("x", "y");
    }

    @Test
    void refusesAttributesOfOtherNamesKindsAndTypes() {
        EntityType<Animal> animal = METAMODEL.entity(Animal.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animal.getAttribute("nam"))
                .withMessage("CAIRN-2405: 'Animal' has no attribute 'nam'. It has id, version, name, cage, keepers,"
                        + " nicknames, meals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animal.getDeclaredAttribute("name"))
                .withMessageStartingWith("CAIRN-2406: 'Animal' declares no attribute 'name'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animal.getSingularAttribute("name", Date.class))
                .withMessage(
                        "CAIRN-2407: The single-valued attribute 'Animal.name' has the type 'java.lang.String', not"
                                + " 'java.util.Date'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animal.getList("keepers"))
                .withMessage("CAIRN-2405: 'Animal' has no attribute of type List 'keepers'. It has none");
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getSet("keepers", Cage.class));
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getMap("meals", Long.class, Integer.class));
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getSingularAttribute("keepers"));
    }

    @Test
    void knowsIdentifiersAndVersions() {
        EntityType<Animal> animal = METAMODEL.entity(Animal.class);
        assertThat(animal.hasSingleIdAttribute()).isTrue();
        assertThat(animal.getIdType().getJavaType()).isEqualTo(Long.class);
        assertThat(animal.getId(Long.class).isId()).isTrue();
        assertThat(animal.hasVersionAttribute()).isTrue();
        assertThat(animal.getVersion(Integer.class).isVersion()).isTrue();
        assertThat(animal.getVersion(int.class).getName()).isEqualTo("version");
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getId(String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getDeclaredId(Long.class));
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getDeclaredVersion(Integer.class));
        assertThatIllegalArgumentException().isThrownBy(() -> animal.getVersion(Date.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METAMODEL.entity(Keeper.class).getVersion(Long.class));
        assertThatIllegalArgumentException().isThrownBy(animal::getIdClassAttributes);
        assertThat(METAMODEL.entity(Keeper.class).getDeclaredId(Long.class).getName())
                .isEqualTo("number");
    }

    @Test
    void knowsCompositeIdentifiers() {
        EntityType<Place> place = METAMODEL.entity(Place.class);
        assertThat(place.hasSingleIdAttribute()).isTrue();
        assertThat((Object) place.getIdType()).isSameAs(METAMODEL.embeddable(PlaceId.class));
        EntityType<Ticket> ticket = METAMODEL.entity(Ticket.class);
        assertThat(ticket.hasSingleIdAttribute()).isFalse();
        assertThat(names(ticket.getIdClassAttributes())).containsExactly("number", "series");
        assertThat(ticket.getIdType().getJavaType()).isEqualTo(TicketId.class);
        assertThat(ticket.getSingularAttribute("series").isId()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket.getId(String.class))
                .withMessage("CAIRN-2408: 'Ticket' has an id class; ask for getIdClassAttributes()");
    }

    @Test
    void knowsSupertypes() {
        IdentifiableType<? super Bird> above = METAMODEL.entity(Bird.class).getSupertype();
        assertThat((Object) above).isSameAs(METAMODEL.entity(Animal.class));
        assertThat((Object) above.getSupertype()).isSameAs(METAMODEL.managedType(Named.class));
        ManagedType<?> named = METAMODEL.managedType(Named.class);
        assertThat((Object) ((IdentifiableType<?>) named).getSupertype()).isNull();
    }

    @Test
    void fillsStaticMetamodelClasses() {
        Zoo.Keeper_.number = null;
        StaticMetamodelClasses.fill(METAMODEL, MODEL);
        assertThat((Object) Zoo.Animal_.class_).isSameAs(METAMODEL.entity(Animal.class));
        assertThat((Object) Zoo.Named_.class_).isSameAs(METAMODEL.managedType(Named.class));
        assertThat(Zoo.Animal_.cage.getName()).isEqualTo("cage");
        assertThat(Zoo.Animal_.keepers.getElementType().getJavaType()).isEqualTo(Keeper.class);
        assertThat(Zoo.Animal_.nicknames.getName()).isEqualTo("nicknames");
        assertThat(Zoo.Animal_.meals.getKeyJavaType()).isEqualTo(String.class);
        assertThat(Zoo.Cage_.animals.getName()).isEqualTo("animals");
        assertThat((Object) Zoo.Animal_.name)
                .isSameAs(METAMODEL.entity(Bird.class).getAttribute("name"));
        assertThat(Zoo.Animal_._Animal_all_.getName()).isEqualTo("Animal.all");
        assertThat(Zoo.Animal_._Animal_all_.getResultType()).isEqualTo(Animal.class);
        assertThat((Object) Zoo.Animal_.gone).isNull();
        assertThat((Object) Zoo.Keeper_.number).isNull();
    }
}
