/** A post where the newsroom has no template of its own; see `src/lib/posts/template.ts`. */
export const DEFAULT_TEMPLATE = `{kicker}
**{title}**

{lead}

**اصلاحیه:** {correction}

{url}`;
