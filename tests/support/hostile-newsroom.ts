import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Words that editors may write and that must change nothing of any page's policy. */
const HOSTILE = [
  '<script>hostile()</script>',
  '<style>hostile{}</style>',
  '<style>',
  '</style><script>hostile()',
  '</title><meta charset="utf-8"><style>hostile{}</style>',
  '<!doctype html><html><head><meta charset="utf-8">',
  '<meta http-equiv="content-security-policy" content="default-src *">',
  '"><script>hostile()</script><p title="',
  "' $& $1 $` --><script>hostile()</script>",
] as const;

/** Each of the hostile texts in turn, each time with a number of its own. */
function hostileWords(): () => string {
  let nth = 0;
  return () => {
    const words = HOSTILE[nth % HOSTILE.length] ?? '';
    nth += 1;
    return `متن ${nth} ${words}`;
  };
}

/** Write a newsroom whose every text an editor filled with markup. */
export function writeHostileNewsroom(dir: string): void {
  const next = hostileWords();
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  const file = (data: Record<string, unknown>, body = ''): string =>
    `---\n${JSON.stringify(data)}\n---\n\n${body}\n`;
  const picture = () => ({ src: '/media/small.jpg', alt: next(), caption: next(), credit: next() });
  cpSync('tests/fixtures/tiny/media', join(dir, 'media'), { recursive: true });
  const site = {
    name: next(),
    tagline: next(),
    description: next(),
    publisher: { name: next(), address: next() },
    social: [{ name: next(), url: 'https://example.com/<style>' }],
    licence: { name: next(), url: 'https://example.com/' },
  };
  write('site.yml', JSON.stringify(site));
  write('sections.yml', JSON.stringify([{ id: 'ict', title: next(), description: next() }]));
  write('series.yml', JSON.stringify([{ id: 'council', title: next(), description: next() }]));
  write('pages/about.md', file({ title: next(), description: next() }, next()));
  HOSTILE.forEach((words, nth) => {
    const day = String(nth + 1).padStart(2, '0');
    const code = String(9001 + nth);
    const item = {
      code,
      title: `${words} ${nth}`,
      kicker: next(),
      subtitle: next(),
      lead: next(),
      dateline: next(),
      publishedAt: `1405-08-${day} 09:30`,
      updatedAt: `1405-08-${day} 10:30`,
      correction: next(),
      section: 'ict',
      tags: [words, next()],
      image: picture(),
      gallery: [picture(), picture()],
      series: { id: 'council', number: nth + 1 },
      event: {
        date: '1405-08-01',
        place: next(),
        attendees: [next()],
        decisions: [{ text: next() }],
      },
      source: { name: next(), url: 'https://example.com/?<script>' },
      aliases: [`/old/${code}.html`],
    };
    write(
      `news/${code}.md`,
      file(item, `${words}\n\n\`${words}\`\n\n![${next()}](/media/small.jpg)`),
    );
  });
}
