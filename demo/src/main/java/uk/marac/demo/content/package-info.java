/**
 * What the fictional areas have been through before anybody looks: made by the product's own services, on a clock that
 * was set back, from the stories in {@code resources/content}. Stories are the same in every demonstration; ids, keys
 * and salts never are. What begins with {@code Past} are the two years before, of which only how much there is is stated;
 * {@link uk.marac.demo.content.History} acts them out once the service runs.
 */
@NullMarked
package uk.marac.demo.content;

import org.jspecify.annotations.NullMarked;
