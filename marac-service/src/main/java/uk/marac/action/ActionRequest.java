package uk.marac.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;

/**
 * An action to agree.
 *
 * @param riskLowered which risk it lowers
 * @param measure how one will know that it is done
 * @param kind its code in the area's catalogue
 * @param supersedes an earlier action of the same case whose place it takes
 */
public record ActionRequest(
        @NotNull AgencyId ownerAgency,
        @Nullable @Size(max = 200) String ownerName,
        @NotBlank @Size(max = 4000) String description,
        @NotNull LocalDate dueOn,
        @NotBlank @Size(max = 2000) String riskLowered,
        @NotBlank @Size(max = 2000) String measure,
        boolean perpetratorDirected,
        @Nullable @Size(max = 40) String kind,
        @Nullable ActionId supersedes) {}
