import { z } from 'astro/zod';
import { count, line } from './fields.ts';

/** Who is told by e-mail that publishing fails, and by which server of mail. */
export const mailSchema = z.strictObject({
  server: line(200),
  /** 587 unless given. */
  port: count.optional(),
  /** `starttls` unless given: the connection begins open and must become secret; `none` for one's own machine. */
  secrecy: z.enum(['starttls', 'tls', 'none']).optional(),
  /** The name to sign in with; the password is PEYK_SMTP_PASSWORD. */
  user: line(200).optional(),
  from: line(200),
  to: z.array(line(200), { error: 'not-a-list' }),
});

export type MailSettings = z.output<typeof mailSchema>;
