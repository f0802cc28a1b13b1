/**
 * What Sveltia CMS keeps of a user's preferences, with Persian for its language. It keeps English when a page is left
 * while it loads its words, and then opens in English from that day on.
 *
 * @param kept as it stands in the browser; null where nothing does
 */
export function persianPreferences(kept: string | null): string {
  return JSON.stringify({ ...readPreferences(kept), locale: 'fa' });
}

function readPreferences(kept: string | null): object {
  try {
    const preferences: unknown = JSON.parse(kept ?? '{}');
    return typeof preferences === 'object' && preferences !== null ? preferences : {};
  } catch {
    return {};
  }
}
