import type { TagValues } from './tokens.ts';

/** Where what a site maker embeds by a name and a number is seen. */
const PLAYERS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  aparat: 'https://www.aparat.com/v/',
  instagram: 'https://www.instagram.com/p/',
  gist: 'https://gist.github.com/',
  telegram: 'https://t.me/',
};

/** The address of a player, a post or a frame that a tag embeds; undefined for any other tag. */
export function embedAddress(name: string, { named, positional }: TagValues): string | undefined {
  const tag = name.toLowerCase().replace(/[-_.]?(?:simple|embed|player|video)$/u, '');
  const base = PLAYERS[tag];
  const told =
    named.get('id') ??
    named.get('src') ??
    named.get('url') ??
    named.get('href') ??
    positional.join('/');
  if (/^https?:/iu.test(told) && (base !== undefined || FRAMES.test(name))) return told;
  if (base !== undefined && told !== '') return base + told;
  if (/^(?:tweet|twitter|x)$/u.test(tag) && told !== '') {
    const user = named.get('user');
    return `https://x.com/${user ?? 'i'}/status/${told}`;
  }
  return FRAMES.test(name) && told !== '' ? told : undefined;
}

const FRAMES = /^(?:video|audio|iframe|embed|mp4|player|oembed)/iu;
