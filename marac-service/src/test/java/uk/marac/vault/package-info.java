/** Tests of the vault beyond what the features' tests show of it. */
@org.jspecify.annotations.NullMarked
package uk.marac.vault;
