import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { generateItems } from './generate.ts';
import type { Newsroom, NewsroomItem } from './newsroom.ts';
import { LANGUAGES } from '../../src/lib/languages.ts';
import { drawing, photo } from './pictures.ts';
import type { Random } from './random.ts';
import { showMoment, toNewsroomItem } from './random-newsroom.ts';
import { getVocabulary } from './vocabulary.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** @returns what it was made to, in words; undefined where there is nothing to change so */
type Change = (room: Newsroom, random: Random) => Promise<string | undefined>;

/** Changes after which every page is looked at, for all stand on what they change. */
const OF_ALL =
  /^(?:dossier renamed|person|series|section|sections|site|comments closed|standing)\b(?! of an item)/u;

/**
 * Make one change, such as editors make.
 * @param isFit by the change's name
 * @returns it in words
 */
export async function changeAtRandom(
  room: Newsroom,
  random: Random,
  isFit: (name: string) => boolean = () => true,
): Promise<string> {
  const all = Object.entries(CHANGES).filter(([name]) => isFit(name));
  for (;;) {
    const [name, change] = random.pick(all);
    const what = await change(room, random);
    if (what !== undefined) return `${name}: ${what}`;
  }
}

/** Make a change that touches some pages. @returns it in words */
export const changeSomePages = (room: Newsroom, random: Random): Promise<string> =>
  changeAtRandom(room, random, (name) => !OF_ALL.test(name));

const words = (random: Random, count: number): string => getVocabulary().phrase(random, count);

/** Change one item that fits. @param to what it becomes; undefined where it can't */
function onItem(
  to: (item: NewsroomItem, random: Random, room: Newsroom) => NewsroomItem | undefined,
): Change {
  return async (room, random) => {
    const all = [...room.items];
    for (let tries = 0; tries < 20; tries += 1) {
      const [code, item] = random.pick(all);
      const changed = to(item, random, room);
      if (!changed) continue;
      await room.setItem(code, changed);
      return code;
    }
    return undefined;
  };
}

const set = (item: NewsroomItem, front: Record<string, unknown>): NewsroomItem => ({
  ...item,
  front: { ...item.front, ...front },
});

/** Change a field's text, or take it away. */
const onText = (field: string, length: number): Change =>
  onItem((item, random) =>
    set(item, { [field]: random.oneIn(3) ? undefined : words(random, length) }),
  );

/** Change what the lists of the newsroom say. */
const onLists =
  (to: (room: Newsroom, random: Random) => string | undefined): Change =>
  async (room, random) => {
    const what = to(room, random);
    if (what !== undefined) await room.setLists();
    return what;
  };

const tagsOf = ({ front }: NewsroomItem): string[] => (front['tags'] as string[] | undefined) ?? [];
const aliasesOf = ({ front }: NewsroomItem): string[] =>
  (front['aliases'] as string[] | undefined) ?? [];
const listed = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined);

interface Meeting {
  decisions: { text: string; doneIn?: string; responsible?: string[]; due?: string }[];
}
const eventOf = ({ front }: NewsroomItem): Meeting | undefined =>
  front['event'] as Meeting | undefined;

/** Every kind of change; one is as likely as another. */
const CHANGES: Record<string, Change> = {
  title: onItem((item, random) => set(item, { title: words(random, 5) })),
  kicker: onText('kicker', 3),
  subtitle: onText('subtitle', 6),
  lead: onText('lead', 20),
  body: onItem((item, random) => ({ ...item, body: `${item.body}\n\n${words(random, 12)}.` })),
  correction: onItem((item, random, room) =>
    set(item, { correction: words(random, 5), updatedAt: showMoment(room.now - HOUR) }),
  ),
  'section of an item': onItem((item, random, { sections }) =>
    set(item, { section: random.pick(sections).id }),
  ),
  date: onItem((item, random, { now }) =>
    set(item, { publishedAt: showMoment(now - random.below(900) * DAY - random.below(DAY)) }),
  ),
  'tag added': onItem((item, random, room) => {
    const others = [...room.items.values()].flatMap(tagsOf);
    const tag = random.oneIn(3) || others.length === 0 ? words(random, 1) : random.pick(others);
    return set(item, { tags: [...new Set([...tagsOf(item), tag])] });
  }),
  'tag removed': onItem((item) =>
    tagsOf(item).length > 0 ? set(item, { tags: listed(tagsOf(item).slice(1)) }) : undefined,
  ),
  // «پیام رسان» and «پیام‌رسان» are one tag, shown in one spelling.
  'tag spelt otherwise': onItem((item) => {
    const tags = tagsOf(item).map((tag) =>
      tag.includes(' ') ? tag.replace(' ', '\u200c') : tag.replace('\u200c', ' '),
    );
    return tags.some((tag, at) => tag !== tagsOf(item)[at]) ? set(item, { tags }) : undefined;
  }),
  authors: onItem((item, random, { people }) =>
    set(item, { authors: random.oneIn(3) ? undefined : [random.pick(people).id] }),
  ),
  translator: onItem((item, random, { people }) =>
    set(item, { translator: item.front['translator'] ? undefined : random.pick(people).id }),
  ),
  // A group has one original, and one item of a language.
  translation: async (room, random) => {
    const [code, item] = random.pick([...room.items]);
    const [original] = random.pick(
      [...room.items].filter(([, { front }]) => front['lang'] === undefined),
    );
    const lang = random.pick(LANGUAGES);
    const isTaken = [...room.items.values()].some(
      ({ front }) => front['translationOf'] === original && front['lang'] === lang,
    );
    if (isTaken || original === code || isNamed(room, code)) return undefined;
    await room.setItem(code, set(item, { lang, translationOf: original }));
    return `${code} of ${original}`;
  },
  'translation alone': onItem((item) =>
    item.front['translationOf'] === undefined ? undefined : set(item, { translationOf: undefined }),
  ),
  draft: onItem((item) => (item.front['draft'] ? undefined : set(item, { draft: true }))),
  'draft published': onItem((item) =>
    item.front['draft'] ? set(item, { draft: undefined }) : undefined,
  ),
  scheduled: onItem((item, random, { now }) =>
    set(item, { publishedAt: showMoment(now + random.below(3 * DAY)) }),
  ),
  'item added': async (room, random) => {
    const [made] = generateItems({ seed: random.below(1e6), size: 1 });
    const code = String(random.below(1e15));
    if (!made || room.items.has(code)) return undefined;
    const publishedAt = showMoment(room.now - (random.oneIn(2) ? HOUR : random.below(900) * DAY));
    await room.setItem(code, set(toNewsroomItem({ ...made, code }, room), { publishedAt }));
    return code;
  },
  'item deleted': async (room, random) => {
    const code = random.pick([...room.items.keys()]);
    if (room.items.size < 10 || isNamed(room, code)) return undefined;
    await room.removeItem(code);
    return code;
  },
  'code changed': async (room, random) => {
    const [code, item] = random.pick([...room.items]);
    const to = String(random.below(1e12));
    if (room.items.has(to) || isNamed(room, code)) return undefined;
    await room.removeItem(code);
    await room.setItem(to, item);
    return `${code} → ${to}`;
  },
  'folder changed': onItem((item, random) => ({
    ...item,
    file: item.file.replace(/[^/]+\/(?<name>[^/]+)$/u, `${random.below(90)}/$<name>`),
  })),
  'format changed': onItem((item) => ({
    ...item,
    file: item.file.endsWith('.mdx')
      ? item.file.replace(/mdx$/u, 'md')
      : item.file.replace(/md$/u, 'mdx'),
  })),
  'files exchanged': async (room, random) => {
    const [[one, first], [other, second]] = [0, 1].map(() => random.pick([...room.items])) as [
      [string, NewsroomItem],
      [string, NewsroomItem],
    ]; // two were picked
    if (one === other || first.file.endsWith('x') !== second.file.endsWith('x')) return undefined;
    await room.removeItem(one);
    await room.removeItem(other);
    await room.setItem(one, { ...first, file: second.file });
    await room.setItem(other, { ...second, file: first.file });
    return `${one} and ${other}`;
  },
  touched: async (room, random) => {
    const { file } = random.pick([...room.items.values()]);
    await utimes(room.pathOf(file), new Date(), new Date());
    return file;
  },
  'title, in a file of the same size and time': async (room, random) => {
    const [code, item] = random.pick([...room.items]);
    const before = await stat(room.pathOf(item.file));
    const title = [...String(item.front['title'])].toReversed().join('').trim();
    await room.setItem(code, set(item, { title }));
    await utimes(room.pathOf(item.file), before.atime, before.mtime);
    return code;
  },
  'byte order mark and line ends': async (room, random) => {
    const { file } = random.pick([...room.items.values()]);
    const text = await readFile(room.pathOf(file), 'utf8');
    const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
    await writeFile(room.pathOf(file), `\uFEFF${lines.join('\r\n')}`);
    return file;
  },
  'picture set': onItem((item, random, { media }) =>
    set(item, {
      image: random.oneIn(4)
        ? undefined
        : { src: `../media/${random.pick([...media.keys()])}`, alt: words(random, 2) },
    }),
  ),
  gallery: onItem((item, random, { media }) =>
    set(item, {
      gallery: item.front['gallery']
        ? undefined
        : [...media.keys()]
            .slice(0, 2)
            .map((src) => ({ src: `../media/${src}`, alt: words(random, 2) })),
    }),
  ),
  'picture in a body': onItem((item, random, { media }) => ({
    ...item,
    body: `${item.body}\n\n![${words(random, 2)}](../../media/${random.pick([...media.keys()])})`,
  })),
  "picture's bytes": async (room, random) => {
    const file = random.pick([...room.media.keys()]);
    await room.setMedia(file, file.endsWith('.svg') ? drawing(random) : await photo(random));
    return file;
  },
  'picture added': async (room, random) => {
    if (room.media.size > 6) return undefined;
    const file = `1405/${random.below(1e6)}.svg`;
    await room.setMedia(file, drawing(random));
    return file;
  },
  'time passes': async (room, random) => {
    room.now += random.pick([HOUR, 5 * HOUR, DAY, 3 * DAY]);
    return showMoment(room.now);
  },
  'time goes back': async (room, random) => {
    if (!random.oneIn(3)) return undefined;
    room.now -= random.pick([HOUR, DAY]);
    return showMoment(room.now);
  },
  'old address added': onItem((item, random) =>
    set(item, {
      aliases: [
        ...aliasesOf(item),
        random.pick([
          `/old/${random.below(1e6)}.html`,
          `/before/${random.below(1e6)}/`,
          `/پیشین/${random.below(1e6)}`,
        ]),
      ],
    }),
  ),
  'old address removed': onItem((item) =>
    aliasesOf(item).length > 0
      ? set(item, { aliases: listed(aliasesOf(item).slice(1)) })
      : undefined,
  ),
  'old address moved': async (room, random) => {
    const [from, holder] = [...room.items].find(([, item]) => aliasesOf(item).length > 0) ?? [];
    const [to, taker] = random.pick([...room.items]);
    if (!from || !holder || from === to) return undefined;
    const [alias = '', ...rest] = aliasesOf(holder);
    await room.setItem(from, set(holder, { aliases: listed(rest) }));
    await room.setItem(to, set(taker, { aliases: [...aliasesOf(taker), alias] }));
    return `${alias} to ${to}`;
  },
  meeting: onItem((item, random, room) =>
    item.front['series']
      ? set(item, { series: random.oneIn(2) ? undefined : meetingOf(random, room) })
      : set(item, {
          series: meetingOf(random, room),
          event: { place: words(random, 2), decisions: [{ text: words(random, 6) }] },
        }),
  ),
  'in a dossier': onItem((item, random, { dossiers }) =>
    set(item, {
      dossiers: item.front['dossiers'] ? undefined : [random.pick([...dossiers.keys()])],
    }),
  ),
  'text of a dossier': async (room, random) => {
    const [id, { front }] = random.pick([...room.dossiers]);
    const image = { src: `../media/${random.pick([...room.media.keys()])}`, alt: words(random, 2) };
    const said = { ...front, description: words(random, 4), ...(random.oneIn(2) && { image }) };
    await room.setDossier(id, { front: said, body: words(random, 9) });
    return id;
  },
  'dossier renamed': async (room, random) => {
    const [id, { front, body }] = random.pick([...room.dossiers]);
    await room.setDossier(id, { front: { ...front, title: words(random, 2) }, body });
    return id;
  },
  'decision made': onItem((item, random) => {
    const event = eventOf(item);
    if (!event) return undefined;
    const bodies = ['راهداری', 'آب منطقه‌ای', 'شهرداری'].filter(() => random.oneIn(3));
    const due = random.oneIn(2) ? { due: '1405-09-20' } : {};
    const made = { text: words(random, 6), ...(bodies.length > 0 && { responsible: bodies }) };
    const decisions = [...event.decisions, { ...made, ...due }];
    return set(item, { event: { ...event, decisions } });
  }),
  'decision carried out': onItem((item, random, room) => {
    const event = eventOf(item);
    if (!event) return undefined;
    const decisions = event.decisions.map(({ doneIn, ...rest }) =>
      doneIn ? rest : { ...rest, doneIn: random.pick([...room.items.keys()]) },
    );
    return set(item, { event: { ...event, decisions } });
  }),
  'series renamed': onLists(({ series }, random) => rename(random.pick(series), random)),
  'person renamed': onLists(({ people }, random) => {
    const person = random.pick(people);
    person.name = words(random, 2);
    return person.name;
  }),
  'section renamed': onLists(({ sections }, random) => rename(random.pick(sections), random)),
  'section described': onLists(({ sections }, random) => {
    const section = random.pick(sections);
    section['description'] = words(random, 5);
    return section.id;
  }),
  'sections in another order': onLists((room) => {
    room.sections = [...room.sections.slice(1), ...room.sections.slice(0, 1)];
    return room.sections.map(({ id }) => id).join(' ');
  }),
  'section added': onLists((room, random) => {
    if (room.sections.length > 7) return undefined;
    const section = { id: `more-${random.below(1e6)}`, title: words(random, 1) };
    room.sections = [...room.sections, section];
    return section.id;
  }),
  "site's name": onLists(({ site }, random) => String((site['name'] = words(random, 2)))),
  "site's description": onLists(({ site }, random) =>
    String((site['description'] = words(random, 6))),
  ),
  "site's account": onLists(({ site }, random) => {
    site['social'] = [{ name: words(random, 1), url: `https://example.ir/${random.below(99)}` }];
    return 'one';
  }),
  'comments closed after other days': onLists(({ site }, random) => {
    const closeAfterDays = random.pick([1, 3, 30, 300]);
    site['comments'] = { state: 'on', closeAfterDays };
    return String(closeAfterDays);
  }),
  'comment published': async (room, random) => {
    const code = random.pick([...room.items.keys()]);
    if (!/^\d{1,15}$/u.test(code)) return undefined;
    await room.addComment(code, words(random, 4));
    return code;
  },
  'standing page': async (room, random) => {
    const id = random.pick(['about', 'contact', 'terms']);
    if (room.pages.has(id) && random.oneIn(3)) await room.removePage(id);
    else await room.setPage(id, { title: words(random, 2), body: words(random, 9) });
    return id;
  },
};

const meetingOf = (random: Random, { series }: Newsroom) => ({
  id: random.pick(series).id,
  number: 1 + random.below(9),
});

/** Whether a decision names an item: it can't go then. */
const isNamed = (room: Newsroom, code: string): boolean =>
  [...room.items.values()].some(
    (item) =>
      item.front['translationOf'] === code ||
      eventOf(item)?.decisions.some(({ doneIn }) => doneIn === code),
  );

function rename(entry: { title: string }, random: Random): string {
  entry.title = words(random, 2);
  return entry.title;
}
