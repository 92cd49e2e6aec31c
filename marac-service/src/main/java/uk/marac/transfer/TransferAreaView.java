package uk.marac.transfer;

/** An area to which a case may be offered. */
public record TransferAreaView(String code, String name) {

    static TransferAreaView of(TransferArea area) {
        return new TransferAreaView(area.code(), area.name());
    }
}
