package uk.marac.equality;

import java.util.List;
import java.util.stream.Stream;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityGroup;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolCheck;
import uk.marac.protocol.SchemeCode;
import uk.marac.web.FieldErrors;

/** A protocol adds schemes under names of their own, and changes none without a new version. */
public final class SchemesSound implements ProtocolCheck {

    @Override
    public void check(OperatingProtocol before, OperatingProtocol after, FieldErrors errors) {
        List<CodeScheme> added = after.equalitySchemes();
        for (int i = 0; i < added.size(); i++) {
            CodeScheme scheme = added.get(i);
            String at = "equalitySchemes[" + i + "]";
            if (Stream.concat(ShippedSchemes.ALL.stream(), added.subList(0, i).stream())
                    .anyMatch(scheme::isCalledAs)) {
                errors.wrong(at + ".name", "is taken in this version");
            }
            if (before.equalitySchemes().stream()
                    .anyMatch(earlier -> scheme.isCalledAs(earlier) && !scheme.equals(earlier))) {
                errors.wrong(at + ".version", "has other codes in the protocol in force; a change is a new version");
            }
            if (scheme.codes().stream().map(SchemeCode::code).distinct().count()
                    < scheme.codes().size()) {
                errors.wrong(at + ".codes", "has a code twice");
            }
            for (int j = 0; j < scheme.codes().size(); j++) {
                EqualityGroup group = scheme.codes().get(j).group();
                if (group != null && !group.attributes().contains(scheme.attribute())) {
                    errors.wrong(at + ".codes[" + j + "].group", "is of another attribute");
                }
            }
        }
    }
}
