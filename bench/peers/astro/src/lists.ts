import { getNewest, type Item } from './newest.ts';

export interface List {
  url: string;
  title: string;
  items: Item[];
  links: { url: string; title: string; count: number }[];
}

type Group = List & { kind: string };

/** The lists of the site, each with its items and what it leads to. */
export async function getLists(): Promise<List[]> {
  const groups = new Map<string, Group>();
  for (const item of await getNewest())
    for (const kind of ['sections', 'tags', 'archive'] as const)
      for (const term of item.data[kind]) {
        const url = `/${kind}/${term}/`;
        const group = groups.get(url);
        if (group) group.items.push(item);
        else groups.set(url, { url, kind, title: term, items: [item], links: [] });
      }
  const roots = ['tags', 'archive'].map((kind): Group => ({
    url: `/${kind}/`,
    kind,
    title: kind,
    items: [],
    links: [],
  }));
  for (const group of groups.values()) {
    const [first, ...deeper] = group.title.split('/');
    const front =
      deeper.length === 0
        ? roots.find(({ kind }) => kind === group.kind)
        : groups.get(`/${group.kind}/${first}/`);
    if (group.kind !== 'archive' || deeper.length < 2)
      front?.links.push({ url: group.url, title: group.title, count: group.items.length });
  }
  return [...roots, ...[...groups.values()].map(toShown)];
}

function toShown(group: Group): List {
  const isFront = !group.title.includes('/');
  if (!isFront) return group;
  return { ...group, items: group.kind === 'archive' ? [] : group.items.slice(0, 30) };
}
