import type { Content, Item } from '../case.ts';

/** Where a link stands in the content directory, and the item that mentions it. */
export const LINK_CONTEXTS = {
  'a picture': (id: number) => ({
    file: `media/${id}.jpg`,
    front: { image: { src: `../media/${id}.jpg`, alt: 'متن' } },
  }),
  'a picture of a body': (id: number) => ({
    file: `media/${id}.jpg`,
    body: `![متن](/media/${id}.jpg)`,
  }),
  'a picture nobody mentions': (id: number) => ({ file: `media/${id}.jpg` }),
  'a text of media': (id: number) => ({
    file: `media/${id}.txt`,
    body: `[متن](/media/${id}.txt)`,
  }),
  'a folder of media': (id: number) => ({
    file: `media/${id}`,
    body: `![متن](/media/${id}/secret.jpg)`,
  }),
  'an item': (id: number) => ({ file: `news/linked-${id}.md` }),
  'an item of MDX': (id: number) => ({ file: `news/linked-${id}.mdx` }),
  'a folder of items': (id: number) => ({ file: `news/linked-${id}` }),
  'a standing page': (id: number) => ({ file: `pages/l${id}.md` }),
  'a folder nobody asks for': (id: number) => ({ file: `linked-${id}` }),
} as const satisfies Readonly<Record<string, (id: number) => Item & { file: string }>>;

const up = (file: string): string => '../'.repeat(file.split('/').length);

/** What it leads to; the folder `outside` stands beside the content directory. */
export const LINK_TARGETS = {
  'a picture outside': (file: string) => ({ link: `${up(file)}outside/secret.jpg` }),
  'an item outside': (file: string) => ({ link: `${up(file)}outside/secret.md` }),
  'a folder outside': (file: string) => ({ link: `${up(file)}outside` }),
  'a link outside that leads on': (file: string) => ({ link: `${up(file)}outside/on` }),
  'a file of the machine': () => ({ link: '/etc/passwd' }),
  'a folder of the machine': () => ({ link: '/etc' }),
  'the whole machine': () => ({ link: '/' }),
  'bytes without end': () => ({ link: '/dev/zero' }),
  'what no one writes': () => ({ link: '/dev/stdin' }),
  'the own program': () => ({ link: '/proc/self/environ' }),
  itself: (file: string) => ({ link: file.split('/').at(-1) ?? '' }),
  'its own folder': () => ({ link: '.' }),
  'the folder above': () => ({ link: '..' }),
  'the whole newsroom': (file: string) => ({ link: up(file).slice(3) || '.' }),
  nothing: () => ({ link: 'nowhere' }),
  'a pipe': () => ({ pipe: true }),
} as const satisfies Readonly<Record<string, (file: string) => Content>>;
