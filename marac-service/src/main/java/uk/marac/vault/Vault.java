package uk.marac.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.seal.RowSealing;

/** Makes the vault's session of a transaction. */
public final class Vault {

    private final RowSealing sealing;
    private final AreaKeys areaKeys;
    private final FieldCodec codec;

    public Vault(RowSealing sealing, AreaKeys areaKeys, ObjectMapper json) {
        this.sealing = sealing;
        this.areaKeys = areaKeys;
        this.codec = new FieldCodec(json);
    }

    public AreaKeys areaKeys() {
        return areaKeys;
    }

    /** @param entries those that will name what this session writes */
    public VaultSession open(Handle handle, UUID area, EntryIds entries) {
        return new VaultSession(handle, area, entries, sealing, codec, areaKeys);
    }
}
