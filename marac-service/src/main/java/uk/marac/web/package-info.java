/**
 * HTTP around the features: problem details, entity tags, request limits, JSON rules, the OpenAPI document. Decides
 * nothing about access. Features use it; it uses no feature.
 */
@NullMarked
package uk.marac.web;

import org.jspecify.annotations.NullMarked;
