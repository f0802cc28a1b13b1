/** A list of nine of what is named before, nine times over: a text that swells. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, at) => {
    const name = `*a${at}`;
    return `a${at + 1}: &a${at + 1} [${Array(9).fill(name).join(', ')}]`;
  }),
].join('\n');

/** Front matter that is more than it seems; what names no `code` stands behind the usual keys. */
export const YAML_TRICKS = {
  bomb: `${BOMB}\ntags: *a9`,
  'list in itself': 'tags: &t [*t]',
  'map in itself': 'image: &i { src: *i }',
  'map in itself as a key': '? &k { *k : x }\n: x',
  'name of nothing': 'tags: *nowhere',
  'merge of maps': 'image: { <<: { src: ../media/small.jpg }, alt: متن }',
  'merge of itself': 'image: &i { <<: *i }',
  'tag of a program': 'kicker: !!js/function "() => hit(§)"',
  'tag of Python': 'kicker: !!python/object/apply:os.system ["id"]',
  'tag of its own': 'kicker: !<tag:x§.evil.example,2000:a> متن',
  'binary text': 'kicker: !!binary aGl0KCk=',
  set: 'tags: !!set { a, b }',
  directive: '%TAG ! tag:x§.evil.example,2000:',
  'second document': '---\nkicker: متن\n...\n---\ntitle: دیگر',
  'end of the document': '...\ntitle: دیگر',
  'prototype of all': '__proto__: { draft: true }',
  'prototype of an event': 'event: { __proto__: { place: متن } }',
  constructor: 'constructor: { prototype: { hit: § } }',
  'a number of keys': Array.from({ length: 2000 }, (_, at) => `k${at}: x`).join('\n'),
  'a number of tags': `tags: [${Array.from({ length: 50 }, (_, at) => `t${at}`).join(', ')}]`,
  'a deep list': `tags: ${'['.repeat(2000)}${']'.repeat(2000)}`,
  'a deep map': `event: ${'{a: '.repeat(2000)}x${'}'.repeat(2000)}`,
  'a long key': `${'k'.repeat(5000)}: x`,
  'a long text': `kicker: ${'متن '.repeat(20_000)}`,
  'a long alias': `aliases: [/${'x'.repeat(300)}]`,
  'a long name': `series: { id: ${'x'.repeat(300)}, number: 1 }`,
  'a long code': `code: ${'1'.repeat(300)}\ntitle: خبر`,
  'a tab for space': '\tkicker: متن',
  'a NUL': 'kicker: "\\0"',
  'a half pair': 'kicker: "\\uD800"',
  'an escape sequence': 'kicker: "\\e[2J"',
  'raw escape sequence': 'kicker: \u001b[2J\u001b]0;x\u0007',
  'raw NUL': 'kicker: a\0b',
  'a date that is none': 'publishedAt: 9999999999999-99-99',
  'code of a prototype': 'code: __proto__\ntitle: خبر',
  'front matter of TOML': '+++\ntitle = "x"\n+++',
  'front matter of JavaScript': '---js\n{ title: hit(§) }',
} as const satisfies Readonly<Record<string, string>>;
