/** Where markup stands in a body, of Markdown and MDX alike. */
export const BODY_CONTEXTS = {
  'a block': (x: string) => x,
  'a paragraph': (x: string) => `متن ${x} متن`,
  'a heading': (x: string) => `## متن ${x}`,
  'an underlined heading': (x: string) => `${x}\n---`,
  'a list': (x: string) => `- الف\n- ${x}`,
  'a numbered list': (x: string) => `۱. الف\n۲. ${x}`,
  'a task': (x: string) => `- [ ] ${x}`,
  'a table cell': (x: string) => `| الف | ب |\n| --- | --- |\n| ${x} | ۲ |`,
  'a quote': (x: string) => `> متن\n> ${x}`,
  'a quote in a list': (x: string) => `- > ${x}`,
  'bold text': (x: string) => `**متن ${x}**`,
  'struck text': (x: string) => `~~${x}~~`,
  'Persian quotes': (x: string) => `«${x}» و "${x}"`,
  'a link’s text': (x: string) => `[${x}](https://example.com/)`,
  'a link’s address': (x: string) => `[متن](<https://example.com/${x}>)`,
  'a link’s title': (x: string) => `[متن](https://example.com/ "${x}")`,
  'a link’s title in apostrophes': (x: string) => `[متن](https://example.com/ '${x}')`,
  'a definition': (x: string) => `[متن][الف]\n\n[الف]: https://example.com/ (${x})`,
  'a label': (x: string) => `[${x}]\n\n[${x}]: https://example.com/`,
  'a picture’s words': (x: string) => `![${x}](/media/small.jpg)`,
  'a picture’s title': (x: string) => `![متن](/media/small.jpg "${x}")`,
  'a picture’s caption': (x: string) => `![متن](/media/small.jpg)\n*${x}*`,
  'a footnote': (x: string) => `متن[^۱]\n\n[^۱]: ${x}`,
  'a footnote’s name': (x: string) => `متن[^${x}]\n\n[^${x}]: متن`,
  code: (x: string) => `متن \`${x}\` متن`,
  'a block of code': (x: string) => `\`\`\`\n${x}\n\`\`\``,
  'a code’s language': (x: string) => `\`\`\`${x}\nمتن\n\`\`\``,
  'indented code': (x: string) => `متن\n\n    ${x}`,
  'an automatic link': (x: string) => `<https://example.com/${x}>`,
  'a bare address': (x: string) => `https://example.com/${x}`,
  'a mail address': (x: string) => `<a@example.com${x}>`,
  'an HTML block': (x: string) => `<div>${x}</div>`,
  'Markdown in an HTML block': (x: string) => `<div>\n\n${x}\n\n</div>`,
  'an HTML table': (x: string) => `<table><tbody><tr><td>${x}</td></tr></tbody></table>`,
  'between rows': (x: string) => `<table>${x}<tbody><tr><td>متن</td></tr></tbody></table>`,
  'HTML details': (x: string) => `<details><summary>${x}</summary>${x}</details>`,
  'HTML preformatted': (x: string) => `<pre>${x}</pre>`,
  ruby: (x: string) => `<ruby>متن<rt>${x}</rt></ruby>`,
  'an attribute': (x: string) => `<p title="${x}">متن</p>`,
  'an attribute in apostrophes': (x: string) => `<abbr title='${x}'>متن</abbr>`,
  'an attribute without quotes': (x: string) => `<abbr title=${x}>متن</abbr>`,
  'a language': (x: string) => `<p lang="${x}" dir="${x}">متن</p>`,
  'an id': (x: string) => `<h2 id="${x}">متن</h2>`,
  'a tag’s name': (x: string) => `<p ${x}>متن</p>`,
  'a comment': (x: string) => `<!-- ${x} -->`,
  'behind a comment never closed': (x: string) => `<!--\n${x}`,
  'inside foreign elements': (x: string) =>
    `<svg><desc>${x}</desc></svg><math><mi>${x}</mi></math>`,
  'inside raw text': (x: string) => `<textarea>${x}</textarea><style>${x}</style>`,
  'behind a tag never closed': (x: string) => `<p title="\n\n${x}`,
  'behind an unclosed template': (x: string) => `<template>\n\n${x}`,
  'two lines': (x: string) => `متن\\\n${x}  \nمتن`,
} as const satisfies Readonly<Record<string, (markup: string) => string>>;

const box = (name: string, attributes: string, children = 'متن'): string =>
  `<${name} ${attributes}>${children}</${name}>`;

/** Where text stands in a component's props; `as` writes it as an attribute's value. */
export const PROP_CONTEXTS = {
  'the title of a box': (x: string) => box('InfoBox', `title=${x}`),
  'who is quoted': (x: string) => box('PullQuote', `by=${x}`),
  'an event’s date': (x: string) =>
    box('Timeline', '', box('TimelineEvent', `date=${x} title="متن"`)),
  'an event’s title': (x: string) =>
    box('Timeline', '', box('TimelineEvent', `date="۱۴۰۳" title=${x}`)),
  'a film’s caption': (x: string) => `<Video src="/media/visit.webm" caption=${x} />`,
  'a film': (x: string) => `<Video src=${x} />`,
  'a film’s poster': (x: string) => `<Video src="/media/visit.webm" poster=${x} />`,
  'a film’s captions': (x: string) => `<Video src="/media/visit.webm" captions=${x} />`,
  'a film’s transcript': (x: string) => `<Video src="/media/visit.webm" transcript=${x} />`,
  'a recording’s caption': (x: string) => `<Audio src="/media/talk.wav" caption=${x} />`,
  'a recording': (x: string) => `<Audio src=${x} caption="متن" />`,
  'a recording’s transcript': (x: string) =>
    `<Audio src="/media/talk.wav" caption="متن" transcript=${x} />`,
  'a link': (x: string) => `<a href=${x}>متن</a>`,
  'a paragraph’s title': (x: string) => `<p title=${x}>متن</p>`,
  'a picture': (x: string) => `<img src=${x} alt="متن" />`,
  'a quote’s source': (x: string) => `<q cite=${x}>متن</q>`,
} as const satisfies Readonly<Record<string, (value: string) => string>>;

/** How a text is written as a prop. */
export const PROP_FORMS = {
  quoted: (x: string) => `"${x.replaceAll('"', '&quot;')}"`,
  apostrophes: (x: string) => `'${x.replaceAll("'", '&apos;')}'`,
  string: (x: string) => `{${JSON.stringify(x)}}`,
  'escaped string': (x: string) =>
    `{"${[...x].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join('')}"}`,
  template: (x: string) => `{\`${x.replace(/[`\\$]/gu, '\\$&')}\`}`,
  list: (x: string) => `{[${JSON.stringify(x)}]}`,
  map: (x: string) => `{{ "a": ${JSON.stringify(x)} }}`,
  'an HTML text': (x: string) => `{{ "astro:html": true, "toString": ${JSON.stringify(x)} }}`,
} as const satisfies Readonly<Record<string, (text: string) => string>>;
