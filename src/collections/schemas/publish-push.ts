import { z } from 'astro/zod';
import { count, flag, id, line, refuseText, toIssue, webAddress } from './fields.ts';

/** What can stand between readers and a target, and be told what changed. */
export const PURGED = ['arvancloud', 'cloudflare', 'nginx'] as const;

/** A name or an address that no program takes for one of its options. */
const host = line(200).transform((text, ctx) =>
  /^(?:[A-Za-z0-9_][\w.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*$/u.test(text)
    ? text
    : refuseText(ctx, 'bad-host', text),
);

/** An absolute path, not the top of all. */
const serverPath = line(500).transform((text, ctx) =>
  /^(?:\/(?!\.{1,2}(?:\/|$))[^/\p{Cc}]+)+$/u.test(text)
    ? text
    : refuseText(ctx, 'bad-server-path', text),
);

/** One place that the site is sent to. */
const targetSchema = z
  .strictObject({
    /** What `npm run push -- …` is told; variables of its own bear it, too. */
    id,
    /** A server that is reached by SSH and has rsync. */
    ssh: z
      .strictObject({
        /** `user@host`, or a name of `~/.ssh/config`. */
        host,
        port: count.optional(),
        /** The link that its web server has as its root. */
        path: serverPath,
      })
      .optional(),
    /** A store that speaks S3. */
    s3: z
      .strictObject({
        endpoint: webAddress,
        bucket: line(100),
        region: line(60).optional(),
        /** A folder of the bucket. */
        prefix: line(300).optional(),
        /** Whether the bucket stands in the path of addresses; `true` unless given. */
        pathStyle: flag.optional(),
        /** `false` for a store that writes in spite of a condition. */
        conditions: flag.optional(),
      })
      .optional(),
    /** What keeps copies for readers and is told what changed. */
    purge: z
      .strictObject({
        kind: z.enum(PURGED),
        /** Cloudflare's number of the zone, ArvanCloud's domain. */
        zone: line(200).optional(),
        /** Where it listens; needed for nginx. */
        url: webAddress.optional(),
      })
      .superRefine(({ kind, zone, url }, ctx) => {
        const lacks = kind === 'nginx' ? url === undefined && 'url' : zone === undefined && 'zone';
        if (lacks)
          ctx.addIssue({ ...toIssue({ code: 'missing-field', params: {} }), path: [lacks] });
      })
      .optional(),
    /** So many hours what is gone stays there, for pages that are open; 24 unless given. */
    keepHours: count.optional(),
  })
  .superRefine(({ ssh, s3 }, ctx) => {
    if ((ssh === undefined) === (s3 === undefined))
      ctx.addIssue({ ...toIssue({ code: 'not-a-target', params: {} }), path: [] });
  });

export const pushSchema = z.array(targetSchema, { error: 'not-a-list' });

export type PushTarget = z.output<typeof targetSchema>;
