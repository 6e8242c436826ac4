package app.dibs;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Lays out Quartz's tables once, from the script that Quartz ships. */
@Component
class QuartzTables implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "quartz";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        // The script ends with a commit of its own; it drops what it makes, so that it can be run again.
        return false;
    }

    @Override
    public void migrate(Context context) {
        var script = new ResourceDatabasePopulator(
                new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        script.populate(context.getConnection());
    }
}
