package uk.marac.attendance;

/**
 * What is signed at the start of each meeting. A change of words is a new version; a signature names the one it is
 * under.
 */
public final class DeclarationText {

    public static final int VERSION = 1;

    public static final String TEXT = """
            This meeting is confidential. What is said and shown here is for lowering the risk to the people it concerns \
            and for nothing else. I will not pass it on or use it otherwise without the agreement of the agency that \
            it comes from. I will keep my notes safe, and I will report any breach at once.""";

    private DeclarationText() {}
}
