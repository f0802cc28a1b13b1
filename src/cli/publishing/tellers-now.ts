import type { PublishData } from '../../collections/schemas/publish.ts';
import { letterOf, sendMail, type MailServer } from '../../deploy/watch/mail.ts';
import type { RunOwn } from '../../deploy/watch/run-own.ts';
import type { News, Teller } from '../../deploy/watch/telling.ts';
import { mailPassword } from '../../node/settings.ts';
import { nameNow, settingsNow } from './settings-now.ts';

/** As much of a letter as a post of a channel has room for. */
const LONGEST_POST = 3000;

/** How e-mail is sent, by now; undefined where nobody is to be told by it. */
export function mailNow(): MailServer | undefined {
  const read = settingsNow();
  const mail = 'settings' in read ? read.settings.mail : undefined;
  return mail && { ...mail, password: mailPassword() };
}

/**
 * Who is told that publishing fails, by the newsroom's files as they were last sound: by e-mail, and in the channels
 * of its editors.
 */
export function tellersNow(run: RunOwn): () => Teller[] {
  let mail: MailServer | undefined;
  let hasChannel = false;
  return () => {
    const read = settingsNow();
    if ('settings' in read) {
      mail = mailNow();
      hasChannel = hasEditorsChannel(read.settings);
    }
    const server = mail;
    return [
      ...(server ? [{ name: 'mail', tell: (news: News) => writeTo(server, news) }] : []),
      ...(hasChannel ? [{ name: 'channel', tell: (news: News) => post(run, news) }] : []),
    ];
  };
}

const writeTo = (server: MailServer, news: News): Promise<void> =>
  sendMail(server, letterOf(news, nameNow(), Date.now()));

async function post(run: RunOwn, news: News): Promise<void> {
  const { subject, text } = letterOf(news, nameNow(), Date.now());
  const words = `${subject}\n\n${text}`.slice(0, LONGEST_POST);
  const { isWell, complaint } = await run(['announce', `--fault=${words}`]);
  if (!isWell) throw new Error(complaint);
}

const hasEditorsChannel = ({ channels = [] }: PublishData): boolean =>
  channels.some((channel) => channel.for === 'editors');
