package uk.marac.schema;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import uk.marac.vault.SealedTable;

/** The row records of the service, found on its class path. */
public final class SealedTables {

    private SealedTables() {}

    @SuppressWarnings("unchecked")
    public static List<Class<? extends Record>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.marac").stream()
                        .filter(type -> type.isAnnotatedWith(SealedTable.class))
                        .<Class<? extends Record>>map(type -> (Class<? extends Record>) type.reflect())
                        .toList();
    }
}
