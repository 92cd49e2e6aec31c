/**
 * Nothing of a person in clear: a text that is nowhere else is put into every field that the API takes, and then
 * searched, in every usual encoding, wherever the service, its logs or its database could have left it.
 */
@org.jspecify.annotations.NullMarked
package uk.marac.clear;
