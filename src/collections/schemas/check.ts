import { z } from 'astro/zod';
import { RULE_CODES } from '../../messages/diagnostics/rules.ts';

/** How a newsroom may set a rule. */
const LEVELS = ['off', 'warning', 'error'] as const;

/** `content/check.yml`: which rules of the checker hold here, and how strictly. */
export const checkSchema = z.strictObject({
  /** A rule that is not named keeps its own severity; docs/checker.fa.md lists them. */
  rules: z
    .strictObject(Object.fromEntries(RULE_CODES.map((id) => [id, z.enum(LEVELS).optional()])))
    .optional(),
});

export type CheckSettings = z.output<typeof checkSchema>;
