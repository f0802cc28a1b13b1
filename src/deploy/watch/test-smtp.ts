import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as the server took it. */
export interface Taken {
  from: string;
  to: string[];
  /** Who signed in; undefined where nobody had to. */
  user: string | undefined;
  isSecret: boolean;
  /** Headers and text, their coding undone. */
  letter: string;
}

export interface TestSmtp {
  port: number;
  taken: Taken[];
  close: () => Promise<void>;
}

/** A server of e-mail on this machine, strict in what it takes. */
export async function openSmtp(options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    ...{ logger: false, disableReverseLookup: true, authOptional: true },
    onAuth: ({ username, password }, _session, done) =>
      password === 'a word' ? done(null, { user: username }) : done(new Error('wrong password')),
    onData: (stream, session, done) => {
      void text(stream).then((letter) => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          user: session.user as string | undefined,
          isSecret: session.secure,
          letter: decoded(letter),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    taken,
    close: () => new Promise((ended) => server.close(() => ended())),
  };
}

/** Base64 and quoted-printable, of headers and of a text of one part. */
function decoded(letter: string): string {
  const [head = '', ...rest] = letter.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const plain = /^content-transfer-encoding: base64/imu.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : /^content-transfer-encoding: quoted-printable/imu.test(head)
      ? fromQuoted(body)
      : body;
  const words = head
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?utf-8\?(?<way>[bq])\?(?<coded>[^?]*)\?=/giu, (_, way: string, coded: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : fromQuoted(coded.replaceAll('_', ' ')),
    );
  return `${words}\r\n\r\n${plain}`;
}

const fromQuoted = (coded: string): string =>
  Buffer.from(
    coded
      .replace(/=\r\n/gu, '')
      .replace(/=(?<byte>[0-9A-F]{2})/gu, (_, byte: string) =>
        String.fromCharCode(Number.parseInt(byte, 16)),
      ),
    'latin1',
  ).toString('utf8');
