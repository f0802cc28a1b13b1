import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Case, type Content, SHARED_FILES, toYaml } from './case.ts';
import { CANARY } from './rules/media.ts';

const PICTURE = {
  src: '../media/small.jpg',
  alt: 'متن',
  caption: 'شرح ICT ۱۲',
  credit: 'عکس: پیک',
};

/** An item that has every field, and one with every component and every form that a body may have. */
const CLEAN_ITEMS: Readonly<Record<string, { front: Record<string, unknown>; body: string }>> = {
  'news/1.md': {
    front: {
      ...{ kicker: 'روتیتر', subtitle: 'زیرتیتر', lead: 'لید ICT', dateline: 'پیک' },
      ...{ updatedAt: '1405-08-30 10:00', correction: 'نام درست شد.', tags: ['راه', 'آب'] },
      ...{ image: PICTURE, gallery: [PICTURE, PICTURE], series: { id: 's', number: '1' } },
      dossiers: ['d'],
      source: { name: 'ایرنا', url: 'https://example.com/' },
      event: {
        ...{ date: '1405-08-01', place: 'تالار', attendees: ['بخشدار', 'Ms. Smith'] },
        decisions: ['راه ساخته شود', { text: 'گزارش داده شود', doneIn: '2' }],
      },
      aliases: ['/old/address.html', '/older/'],
    },
    body: 'متن.',
  },
  'news/2.mdx': {
    front: { series: { id: 's', number: '2' } },
    body: [
      '## سرتیتر\n\nمتن **درشت**، *کج*، ~~خط‌خورده~~، `code`، [پیوند](https://example.com/ "عنوان") و Latin[^۱].',
      '> نقل\n\n- الف\n- ب\n\n1. یک\n2. دو\n\n- [ ] کار\n- [x] کار\n\n---',
      '| الف | ب |\n| :--- | ---: |\n| ۱ | ۲ |\n\n```js\ncode\n```',
      '![متن](/media/small.jpg "عنوان")\n\n![متن](/media/small.jpg)\n*شرح*\n\n[^۱]: پانویس',
      '<InfoBox title="جعبه">متن</InfoBox>\n\n<PullQuote by="بخشدار">سخن</PullQuote>',
      '<Timeline><TimelineEvent date="۱۴۰۳" title="رویداد">متن</TimelineEvent></Timeline>',
      '<Gallery images={[{ src: "/media/small.jpg", alt: "متن", caption: "شرح" }]} />',
      '<Video src="/media/visit.webm" poster="/media/small.jpg" caption="متن" captions="/media/visit.vtt" transcript="/about/" />',
      '<Audio src="/media/talk.wav" caption="متن" transcript="/about/" />',
    ].join('\n\n'),
  },
  'news/3.md': {
    front: {},
    body: [
      '# سرتیتر\n\n### دیگر\n\n<p title="الف" lang="en" dir="ltr" id="a">Text</p>\n\n<h2 id="b">متن</h2>',
      '<div><bdo dir="rtl">متن</bdo> <ruby>متن<rp>(</rp><rt>متن</rt></ruby> <abbr title="الف">ب</abbr></div>',
      '<details open><summary>متن</summary>متن</details>\n\n<pre>متن</pre>\n\n<blockquote cite="https://example.com/">متن</blockquote>',
      '<ins cite="https://example.com/">متن</ins> <q cite="https://example.com/">متن</q> <b>متن</b> <kbd>x</kbd>',
      '<video controls src="/media/visit.webm" poster="/media/small.jpg"><source src="/media/visit.webm"><track kind="captions" srclang="fa" default src="/media/visit.vtt"></video>',
      '<audio controls loop preload="none" src="/media/talk.wav"></audio>\n\n<img src="/media/small.jpg" alt="متن">',
      '<table><caption>متن</caption><tbody><tr><th scope="col">متن</th><td>متن</td></tr></tbody></table>',
      'متن\\\nمتن\n\n> English text only\n\nEnglish text only\n\n- English\n\n    code\n\nhttps://example.com/a a@example.com <https://example.com/b>',
    ].join('\n\n'),
  },
};

const cleanItem = ([file, { front, body }]: [string, (typeof CLEAN_ITEMS)[string]]) => {
  const [code = ''] = /\d+/u.exec(file) ?? [];
  const day = `1405-08-${code.padStart(2, '0')} 09:30`;
  const data = { code, title: `خبر پاک ${code}`, publishedAt: day, section: 'a', ...front };
  return [file, `---\n${toYaml(data)}---\n\n${body}\n`] as const;
};

/** Every field; the forge of the desk is the one that hostile ones name. */
const CLEAN_SITE = `name: پیک
tagline: خبر نزدیک
description: متن
publisher: { name: استانداری, kind: government, address: میدان, phone: '+98', email: a@news.example }
licence: { name: پروانه, url: 'https://example.com/' }
social: [{ name: ایتا, url: 'https://example.com/' }]
hub: https://example.com/
indexNow: { key: abcdefgh12345678 }
desk: { backend: gitea, repo: a/b, url: 'https://example.com/', clientId: a }`;

/** What stands in every newsroom of these tests, with nothing hostile; lines of shared files come first. */
const CLEAN_FILES = new Map([
  ['site.yml', CLEAN_SITE],
  ['sections.yml', '- { id: a, title: سرویس, description: متن }\n- { id: b, title: دیگر }'],
  ['series.yml', '- { id: s, title: جلسه, description: متن }'],
  [
    'front.yml',
    `top: [3]\nbar: { text: متن, label: فوری, url: /about/, until: 1499-01-01 }\nspecial: { dossier: d }\nblocks: [{ section: a, count: 2, look: half }, { section: b }]`,
  ],
  [
    'dossiers/d.md',
    `---\ntitle: پرونده\ndescription: متن\npinned: [1]\n${toYaml({ image: PICTURE })}---\n\nمتن.\n`,
  ],
  ['pages/about.md', '---\ntitle: درباره\ndescription: متن\n---\n\nمتن.\n'],
  ...Object.entries(CLEAN_ITEMS).map(cleanItem),
]);

/** Writes a newsroom that holds only what is right: what its site holds, every site may hold. */
export function writeCleanNewsroom(dir: string): void {
  writeNewsroom(dir, []);
}

/** Where a program that a case writes leaves its trace, should it ever run: beside the content directory. */
export const traces = (dir: string): string => join(dir, '../traces');

/** Writes the clean newsroom and the cases beside it, in place of what was there. */
export function writeNewsroom(dir: string, cases: readonly Case[]): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(traces(dir), { recursive: true });
  writeOutside(join(dir, '../outside'));
  for (const fixture of ['tiny', 'reader'])
    cpSync(`tests/fixtures/${fixture}/media`, join(dir, 'media'), { recursive: true });
  for (const [file, text] of CLEAN_FILES)
    write(dir, file, [...besides(file, text, cases), ''].join('\n'));
  for (const { files } of cases)
    for (const [file, content] of Object.entries(files)) write(dir, file, content);
}

/** What stands beside the content directory, and nobody may find in a site. */
function writeOutside(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  const picture = readFileSync('tests/fixtures/tiny/media/small.jpg');
  writeFileSync(join(dir, 'secret.jpg'), Buffer.concat([picture, Buffer.from(CANARY)]));
  const front = { code: '99', title: CANARY, publishedAt: '1405-08-01', section: 'a' };
  writeFileSync(join(dir, 'secret.md'), `---\n${toYaml(front)}---\n\n${CANARY}\n`);
  symlinkSync('/etc', join(dir, 'on'));
}

/** The cases by where they are told: a file below the content directory, or a line of one that they share. */
export function casesByLocation(cases: readonly Case[]): Map<string, Case> {
  const byLocation = new Map<string, Case>();
  for (const one of cases) for (const file of Object.keys(one.files)) byLocation.set(file, one);
  for (const file of SHARED_FILES) {
    const lines = besides(file, CLEAN_FILES.get(file) ?? '', cases);
    for (const one of cases)
      if (one.line?.file === file)
        byLocation.set(`${file}:${lines.indexOf(one.line.text) + 1}`, one);
  }
  return byLocation;
}

/** The clean lines of a file and those of cases; a key that a case writes is not written twice. */
function besides(file: string, text: string, cases: readonly Case[]): string[] {
  const written = cases.flatMap(({ line }) => (line?.file === file ? [line.text] : []));
  const keyOf = (line: string): string => /^\w+:/u.exec(line)?.[0] ?? '';
  const keys = new Set(written.map(keyOf).filter(Boolean));
  return [...text.split('\n').filter((line) => !keys.has(keyOf(line))), ...written];
}

function write(dir: string, file: string, content: Content): void {
  const target = join(dir, file);
  mkdirSync(dirname(target), { recursive: true });
  if (typeof content === 'string')
    writeFileSync(target, content.replaceAll('CANARY/', `${traces(dir)}/`));
  else if (Buffer.isBuffer(content)) writeFileSync(target, content);
  else if ('link' in content) symlinkSync(content.link, target);
  else execFileSync('mkfifo', [target]);
}
