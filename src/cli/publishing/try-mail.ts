import { sendMail } from '../../deploy/watch/mail.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { print, printError } from '../../node/process/print.ts';
import { nameNow, settingsNow } from './settings-now.ts';
import { mailNow } from './tellers-now.ts';

/** Send a letter for trial, so that faults are known to arrive before there is one; ends with 1 where it is not sent. */
export async function tryMail(): Promise<void> {
  const read = settingsNow();
  const mail = mailNow();
  const { trial, trialText, sent, notSent, notSet, noPassword } = PUBLISH.mail;
  if ('complaint' in read) return refuse(read.complaint);
  if (!mail) return refuse(notSet);
  if (mail.user !== undefined && mail.password === undefined) return refuse(noPassword);
  try {
    await sendMail(mail, { subject: trial(nameNow()), text: trialText });
    print(sent(mail.to));
  } catch (error) {
    refuse(notSent(error instanceof Error ? error.message : String(error)));
  }
}

function refuse(message: string): void {
  printError(message);
  process.exitCode = 1;
}
