package uk.marac.notice;

import java.net.URI;

/**
 * That and how this installation sends notices.
 *
 * @param baseUrl where members sign in; all that a mail links to
 * @param attempts after how many a notice is given up
 */
public record Mailing(Mailer mailer, URI baseUrl, int attempts) {}
