package uk.marac.protocol;

import java.util.List;

/** In which number of the figures an answer is counted. */
public enum EqualityGroup {
    MINORITISED(EqualityAttribute.ETHNICITY),
    LGBT(EqualityAttribute.SEXUAL_ORIENTATION, EqualityAttribute.GENDER_IDENTITY),
    DISABLED(EqualityAttribute.DISABILITY),
    MALE(EqualityAttribute.SEX),
    /** In none of them, and that is known. */
    NONE(EqualityAttribute.values());

    private final List<EqualityAttribute> attributes;

    EqualityGroup(EqualityAttribute... attributes) {
        this.attributes = List.of(attributes);
    }

    /** By whose answers somebody is in the group; only by the first is it known that somebody is not. */
    public List<EqualityAttribute> attributes() {
        return attributes;
    }
}
