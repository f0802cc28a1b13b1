import { toTehran } from '../../src/lib/calendar/tehran.ts';
import { generateItems, SECTIONS, type BenchItem } from './generate.ts';
import { Newsroom, type NewsroomItem } from './newsroom.ts';
import { drawing, photo } from './pictures.ts';
import { seededRandom } from './random.ts';

/** The moment a newsroom begins in: 10 Azar 1405, noon in Tehran. */
const START = Date.parse('2026-12-01T12:00:00+03:30');

/**
 * A small newsroom with a little of everything that can change: pictures, a series, an MDX item, an old
 * address, a draft, an item of tomorrow, a standing page.
 */
export async function makeNewsroom(dir: string, seed: number, size: number): Promise<Newsroom> {
  const room = new Newsroom(dir);
  const random = seededRandom(seed);
  room.now = START;
  room.site = { name: 'خبرنامه', description: 'خبرهایی برای آزمودن' };
  room.sections = SECTIONS.slice(0, 4).map((section) => ({ ...section }));
  room.series = [
    { id: 'review', title: 'جلسهٔ بازبینی' },
    { id: 'council', title: 'شورا' },
  ];
  room.people = [
    { id: 'sara', name: 'سارا مهرگان' },
    { id: 'reza', name: 'رضا نوید' },
  ];
  await room.setLists();
  await room.setPage('about', { title: 'دربارهٔ ما', body: 'متن **صفحه**.' });
  await room.setDossier('flood', { front: { title: 'سیل' }, body: 'متن **پرونده**.' });
  await room.setDossier('water', { front: { title: 'آب', description: 'کم‌آبی' }, body: '' });
  await room.setMedia('drawn.svg', drawing(random));
  await room.setMedia('1405/taken.png', await photo(random));
  const codes: string[] = [];
  for (const item of generateItems({ seed, size })) {
    codes.push(item.code);
    await room.setItem(item.code, toNewsroomItem(item, room));
  }
  const special: ((item: NewsroomItem) => void)[] = [
    ({ front }) => (front['draft'] = true),
    ({ front }) => (front['publishedAt'] = showMoment(START + 20 * 3600_000)),
    ({ front }) => (front['image'] = { src: '../media/1405/taken.png', alt: 'عکس' }),
    (item) => (item.body += '\n\n![نقش](../../media/drawn.svg)'),
    ({ front }) => (front['aliases'] = ['/old/first.html']),
    (item) => (item.file = item.file.replace(/\.md$/u, '.mdx')),
    ({ front }) => (front['dossiers'] = ['flood']),
    ({ front }) => Object.assign(front, { authors: ['sara'], photographers: ['reza'] }),
    ({ front }) => (front['series'] = { id: 'review', number: 1 }),
    ({ front }) =>
      Object.assign(front, {
        series: { id: 'review', number: 2 },
        event: { place: 'استانداری', decisions: [{ text: 'طرح آماده شود.' }] },
      }),
  ];
  for (const [at, change] of special.entries()) {
    const code = codes[Math.floor(((at + 1) * codes.length) / (special.length + 1))] ?? '';
    const item = room.items.get(code);
    if (!item) continue;
    const changed = { ...item, front: { ...item.front } };
    change(changed);
    await room.setItem(code, changed);
  }
  return room;
}

/** A generated item as this newsroom keeps it: with a shorter body, since many are built, and its own sections. */
export function toNewsroomItem(item: BenchItem, room: Newsroom): NewsroomItem {
  const { date, code, kicker, title, lead, tags, section, body } = item;
  const folder = `news/${date.year}/${String(date.month).padStart(2, '0')}`;
  const known = room.sections.some(({ id }) => id === section);
  return {
    file: `${folder}/${code}.md`,
    front: {
      kicker,
      title,
      lead,
      publishedAt: `${date.year}-${date.month}-${date.day} ${item.time}`,
      section: known ? section : room.sections[0]?.id,
      tags: tags.length > 0 ? tags : undefined,
    },
    body: body.split('\n\n').slice(0, 3).join('\n\n'),
  };
}

/** A moment as an editor writes it, in Tehran time: «1405-09-10 12:00:00». */
export function showMoment(instant: number): string {
  const { date, hour, minute, second } = toTehran(instant);
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0'));
  return `${date.year}-${date.month}-${date.day} ${time.join(':')}`;
}
