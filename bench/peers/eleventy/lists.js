/** The lists of the site, each with its address, its items and what it leads to. */
export function listsOf(newest) {
  const groups = new Map();
  for (const item of newest)
    for (const kind of ['sections', 'tags', 'archive'])
      for (const term of item.data[kind] ?? []) {
        const url = `/${kind}/${term}/`;
        const group = groups.get(url);
        if (group) group.items.push(item);
        else groups.set(url, { url, kind, title: term, items: [item], links: [] });
      }
  const roots = ['tags', 'archive'].map((kind) => ({
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
  return [...roots, ...[...groups.values()].map(shown)];
}

function shown(group) {
  const isFront = !group.title.includes('/');
  if (!isFront) return group;
  return { ...group, items: group.kind === 'archive' ? [] : group.items.slice(0, 30) };
}
