import { createTransport } from 'nodemailer';
import { PUBLISH } from '../../messages/publish.ts';
import type { News } from './telling.ts';

/** How e-mail is sent; `content/publish.yml` and PEYK_SMTP_PASSWORD say it. */
export interface MailServer {
  server: string;
  port?: number | undefined;
  secrecy?: 'starttls' | 'tls' | 'none' | undefined;
  user?: string | undefined;
  password?: string | undefined;
  from: string;
  to: readonly string[];
}

export interface Letter {
  subject: string;
  text: string;
}

/** How long the server may take, in ms, to be reached and between two answers. */
const PATIENCE = 30_000;

/** The port for e-mail that is handed in (RFC 6409). */
const SUBMISSION = 587;

/** The most letters of a fault that a letter holds: the rest stands in the log. */
const LONGEST = 20_000;

/**
 * Send a letter of plain text. A connection that should be secret and is not sends nothing.
 * @throws {Error} where the server cannot be reached, or refuses it
 */
export async function sendMail(mail: MailServer, { subject, text }: Letter): Promise<void> {
  const { server, port = SUBMISSION, secrecy = 'starttls', user, password, from, to } = mail;
  const transport = createTransport({
    ...{ host: server, port, secure: secrecy === 'tls' },
    ...{ requireTLS: secrecy === 'starttls', ignoreTLS: secrecy === 'none' },
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    // What a letter says is text: nothing in it names a file or an address to fetch.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({
      ...{ from, to: [...to], subject, text },
      // Nobody's program answers it (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fa' },
    });
  } finally {
    transport.close();
  }
}

/**
 * The letter that tells faults, or that they are mended.
 * @param site the newsroom's name
 */
export function letterOf(news: News, site: string, now: number): Letter {
  const { mail, stage } = PUBLISH;
  if (news.kind === 'mended') return { subject: mail.mended(site), text: mail.mendedText(now) };
  const told = news.faults.map(({ stage: at, since, text }) =>
    [`${stage(at)}، ${mail.since(since)}:`, text.slice(0, LONGEST)].join('\n'),
  );
  return { subject: mail.fault(site), text: [...told, mail.stays].join('\n\n') };
}
