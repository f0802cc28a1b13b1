import { afterEach, expect, test } from 'vitest';
import { letterOf, sendMail } from './mail.ts';
import { openSmtp, type TestSmtp } from './test-smtp.ts';

const NOW = Date.parse('2026-11-22T08:30:00Z');
const letter = {
  subject: 'خبرنامه: انتشار پیش نمی‌رود',
  text: 'news/۱.md، سطر ۳: عنوان نیست\n.\nپایان',
};

let server: TestSmtp | undefined;
afterEach(() => server?.close());

const mailTo = (port: number, more = {}) => ({
  ...{ server: '127.0.0.1', port, secrecy: 'none' as const, from: 'peyk@example.ir' },
  ...{ to: ['dabir@example.ir', 'fanni@example.ir'], ...more },
});

test('a letter comes whole to all, in Persian, and as a program’s', async () => {
  server = await openSmtp();
  await sendMail(mailTo(server.port), letter);
  const [taken] = server.taken;
  expect(taken).toMatchObject({
    from: 'peyk@example.ir',
    to: ['dabir@example.ir', 'fanni@example.ir'],
  });
  expect(taken?.letter).toContain(`Subject: ${letter.subject}`);
  expect(taken?.letter).toContain('Auto-Submitted: auto-generated');
  expect(taken?.letter.replaceAll('\r', '')).toContain(letter.text);
});

test('who has a name signs in with the password', async () => {
  server = await openSmtp({ authOptional: false, allowInsecureAuth: true });
  await sendMail(mailTo(server.port, { user: 'peyk', password: 'a word' }), letter);
  expect(server.taken[0]?.user).toBe('peyk');
});

test('a wrong password is told, and nothing is sent', async () => {
  server = await openSmtp({ authOptional: false, allowInsecureAuth: true });
  const sent = sendMail(mailTo(server.port, { user: 'peyk', password: 'another' }), letter);
  await expect(sent).rejects.toThrow(/wrong password/u);
  expect(server.taken).toEqual([]);
});

test('a server that does not make the connection secret gets nothing, unless that is asked for', async () => {
  server = await openSmtp({ disabledCommands: ['STARTTLS'] });
  await expect(sendMail(mailTo(server.port, { secrecy: 'starttls' }), letter)).rejects.toThrow();
  expect(server.taken).toEqual([]);
});

test('a server that is away is told', async () => {
  const { port, close } = await openSmtp();
  await close();
  await expect(sendMail(mailTo(port), letter)).rejects.toThrow(/ECONNREFUSED/u);
});

test('a newsroom’s name cannot write headers', async () => {
  server = await openSmtp();
  await sendMail(mailTo(server.port), { ...letter, subject: 'نام\r\nBcc: x@example.com' });
  expect(server.taken[0]?.to).toEqual(['dabir@example.ir', 'fanni@example.ir']);
  expect(server.taken[0]?.letter).not.toMatch(/^Bcc:/mu);
});

test('a letter of faults tells each with its words and since when, and that the site stays', () => {
  const since = NOW - 3_600_000;
  const faults = [{ stage: 'build' as const, id: '1', text: 'news/1.md: عنوان نیست', since }];
  const { subject, text } = letterOf({ kind: 'faults', faults }, 'خبرنامه', NOW);
  expect(subject).toBe('خبرنامه: انتشار پیش نمی‌رود');
  expect(text).toContain('ساختن سایت، از یکشنبه ۱ آذر ۱۴۰۵ ساعت ۱۱:۰۰:\nnews/1.md: عنوان نیست');
  expect(text).toContain('سر جای خود است');
});
