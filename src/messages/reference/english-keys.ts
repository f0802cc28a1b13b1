import type { KeyWords } from './words.ts';

const LINK = {
  section: 'The id of a section of `sections.yml` that the link leads to.',
  page: 'The id of a standing page of `pages/` that the link leads to.',
  url: 'An address of this site, such as `/archive/`, or a whole one of another.',
  title: 'What the link says; `url` needs it, a section or a page has its own name without it.',
} as const;
const links = (above: string) =>
  Object.fromEntries(Object.entries(LINK).map(([key, words]) => [`${above}.${key}`, words]));

const picture = (above: string) => ({
  [`${above}.src`]: 'The file, as a path that reaches `media/`.',
  [`${above}.alt`]: 'What the picture shows, for who cannot see it.',
  [`${above}.caption`]: 'What stands under it.',
  [`${above}.credit`]: 'Who made it.',
  [`${above}.focus`]:
    'The point that stays in sight where the picture is cut: from the left and from the top, `30% 20%`.',
});

/** What each key of the files of `content/` is, for who sets up a newsroom and reads no Persian. */
export const KEYS_EN: KeyWords = {
  site: {
    name: 'The newsroom’s name: at the top of every page, in titles, feeds and cards.',
    description: 'One sentence, for search engines and for who is sent the address.',
    tagline: 'A few words under the name.',
    publisher: 'Who publishes: in the foot of pages and in what search engines read.',
    'publisher.name': 'The publisher’s name.',
    'publisher.kind': '`government` or `news`.',
    'publisher.address': 'The postal address.',
    'publisher.phone': 'In quotes, since it begins with a plus sign.',
    'publisher.email': 'The newsroom’s e-mail.',
    social: 'The newsroom’s pages on other networks; linked in the foot.',
    'social.name': 'The network’s name.',
    'social.url': 'The newsroom’s page there.',
    licence: 'Under what terms others may use the texts.',
    'licence.name': 'The licence’s name.',
    'licence.url': 'Where its text is.',
    logo: 'The name as it is drawn, in the place of the words in the masthead and on cards; in short, `light` alone.',
    'logo.light': 'Its file in `media/` (SVG, PNG, WebP), on a transparent ground.',
    'logo.dark': 'What dark pages show, where the first cannot be seen there.',
    icon: 'The newsroom’s square sign in `media/`, of which the icons of all sizes are made. Without it those of `public/` are shown, and without these the first letter of the name.',
    look: 'How pages look.',
    'look.accent':
      'The newsroom’s colour, in quotes; those of links, bands, the foot and cards are derived from it in both schemes, and words stay readable.',
    'look.corners': 'Of buttons, fields and boxes.',
    'look.density': 'How much stands on a screen.',
    'look.font': 'The type of pages and cards; Vazirmatn without it.',
    'look.font.path':
      'A file in `media/` (WOFF2, WOFF, TTF, OTF); the letters of Persian news are taken of it, and must fit into 30 KB.',
    'look.font.bold': 'The same in bold, where the first is of one weight.',
    'look.font.licence': 'The name of its licence, or where it was bought.',
    menu: 'The links under the masthead, in order; without it the front page, all sections and the archive.',
    ...links('menu'),
    footer: 'Columns of the foot, before those of the site itself.',
    'footer.title': 'The column’s name.',
    'footer.links': 'The column’s links.',
    ...links('footer.links'),
    hub: 'The WebSub hub that `npm run ping` tells of new items.',
    indexNow: 'Search engines that `npm run ping` tells of new and changed items (IndexNow).',
    'indexNow.key': 'The newsroom’s key; the site shows it at `/<key>.txt`.',
    'indexNow.endpoint': 'Where to tell, if it is one engine of your choice.',
    history: 'Whether items show who changed them and when, from Git.',
    comments:
      'Whether readers may comment, where neither the item nor its section says; in short, `on` or `off`.',
    'comments.state': '`on` or `off`.',
    'comments.closeAfterDays':
      'So many days after it came out an item takes no more; without it, it never closes.',
    reports: 'Whether readers may report errors, where neither the item nor its section says.',
    counts:
      'What is read most: `on` counts from the web server’s log, `beacon` lets pages tell of their views (behind a CDN).',
    'counts.state': '`on`, `beacon` or `off`.',
    'counts.hideAfterHours': 'A list that was counted so many hours ago is not shown.',
    offline: 'Reading without a network; `false` switches it off.',
    desk: 'The repository that the desk (`/admin/`) writes to; without it the desk works on the editor’s own machine alone.',
    'desk.backend': 'The kind of repository.',
    'desk.repo': '«owner/repository»; every backend but `local` needs it.',
    'desk.branch': 'The branch that is written to; without it the repository’s main one.',
    'desk.url': 'The forge’s address, where it is your own.',
    'desk.clientId': 'The id that the forge gave to the desk as an OAuth application.',
    'desk.folder': 'The content directory in the repository.',
    'desk.workflow':
      '`simple`: what is saved is published; `editorial`: it waits as a draft and for review until somebody publishes it (at `github` and `gitlab`).',
  },
  sections: {
    id: 'Stands in the section’s address, `/sections/economy/`; do not change it after publishing.',
    title: 'The section’s name; may be changed at any time.',
    description: 'One sentence at the top of the section’s page.',
    order: 'Its rank in the menu; a smaller number comes first, sections without one come last.',
    comments: 'Whether readers may comment on its items; without it what `site.yml` says.',
    reports: 'Whether readers may report errors in its items; without it what `site.yml` says.',
  },
  dossiers: {
    title: 'Its name.',
    description:
      'One sentence: at the top of its page, in the list of all, and for search engines.',
    image: 'Its picture: on its page, in the list of all and in the box of the front page.',
    ...picture('image'),
    pinned:
      'The items to begin with by their codes, in order; each bears the dossier in its front matter.',
  },
  front: {
    bar: 'The urgent line («فوری») above the front page; it goes by itself when `until` comes.',
    'bar.text': 'What it says.',
    'bar.label': 'What stands before it.',
    'bar.url':
      'Where it leads, such as `/news/14050902160027/`; until that item is out there is no line.',
    'bar.until': 'When it goes.',
    top: 'The stories at the top in their order, each by its code: the first is the lead story, the others stand beside it. Where there are fewer than five, or none, the newest take the places.',
    'top.code': 'The item’s code; one that is not due yet waits until it is.',
    'top.until': 'When the story gives way, and the next one moves up.',
    special: 'A box for one matter, below the top.',
    'special.dossier':
      'The id of a dossier of `dossiers/`, from which all comes that is not said here: name, text, picture, address and stories.',
    'special.title': 'Its name; needed where there is no `dossier`.',
    'special.text': 'A sentence or two on it.',
    'special.image': 'Its picture; in short, its file alone.',
    ...picture('special.image'),
    'special.url': 'Where its name leads.',
    'special.items': 'Its stories by their codes, in order.',
    'special.until': 'When it goes; without it, it stays.',
    blocks:
      'The sections that have a block, in order; without it all of them, in the order of the menu.',
    'blocks.section': 'The id of a section of `sections.yml`.',
    'blocks.count': 'How many stories, up to 12; without it as many as the look shows.',
    'blocks.look':
      '`feature`: one large story and the others beside it; `half`: half of the width, two side by side; `columns`: four pictures in a row. Without it looks take turns.',
  },
  news: {
    code: 'The permanent number, never used twice; the item’s address is made of it.',
    kicker: 'روتیتر: stands above the title.',
    title: 'تیتر: the title.',
    subtitle: 'زیرتیتر: one sentence below the title.',
    lead: 'لید: the story in a paragraph of plain text; not repeated in the body.',
    dateline: 'The place or who reports; stands before the lead.',
    authors: 'Who wrote it: ids of `people.yml`, as a list or as one text with commas.',
    photographers: 'Who made its pictures: ids of `people.yml`.',
    translator: 'Who translated it: an id of `people.yml`.',
    publishedAt: 'When it comes out, in Tehran; an item of the future is on no page yet.',
    updatedAt: 'When it was mended; only where the meaning changed.',
    lang: 'What the item is written in, where that is not Persian: its words stay as they were typed.',
    translationOf: 'The code of the item that this one tells in another language.',
    correction: 'What was mended, for the reader: what it said and what is right.',
    section: 'The id of a section of `sections.yml`.',
    tags: 'Tags, as a list or as one text with commas.',
    image: 'The item’s picture; in short, its file alone.',
    ...picture('image'),
    gallery: 'Further pictures.',
    ...picture('gallery'),
    series: 'The place of a recurring meeting in its series.',
    'series.id': 'The id of a series of `series.yml`.',
    'series.number': 'The number of the meeting.',
    dossiers: 'The special coverage that it belongs to: ids of files of `dossiers/`.',
    event: 'The record of a meeting.',
    'event.date': 'The day of the meeting.',
    'event.place': 'Where it was.',
    'event.attendees': 'Who was there.',
    'event.decisions': 'What was decided; each entry a text, or a map.',
    'event.decisions.text': 'What was decided.',
    'event.decisions.responsible': 'The bodies that are to carry it out, each by its name.',
    'event.decisions.due': 'The day by which it is to be carried out.',
    'event.decisions.doneIn': 'The code of the later item that tells it was carried out.',
    source: 'Where it was taken from.',
    'source.name': 'The source’s name.',
    'source.url': 'Where it stands there.',
    aliases: 'Old addresses that must keep working.',
    comments: 'Whether readers may comment; without it what the section or `site.yml` says.',
    reports: 'Whether readers may report errors; without it what the section or `site.yml` says.',
    draft: 'While it is `true`, only the preview shows the item.',
  },
  series: {
    id: 'Items join it by `series.id`; stands in the address `/series/…/`.',
    title: 'The meeting’s name.',
    description: 'One sentence at the top of its page.',
  },
  people: {
    id: 'Items name the person by it; stands in the address `/people/…/`.',
    name: 'The name, as readers see it.',
    post: 'What the person is: «economy reporter».',
    image:
      'The person’s picture; in short, its file alone. Without `alt` it is called by the name.',
    ...picture('image'),
    description: 'A short text at the top of the person’s page.',
    links: 'Where else the person is found.',
    'links.title': 'What the link says.',
    'links.url': 'A whole address.',
  },
  pages: {
    title: 'The page’s title.',
    description: 'One sentence, for search engines.',
    order: 'Its rank in the foot’s list; a smaller number comes first.',
  },
  check: {
    rules: 'The checker’s rules and how strict each is; what is not named stays as it is.',
  },
  publish: {
    channels:
      'Channels that are told of a new item, by `npm run announce`; their guide is [channels.fa.md](channels.fa.md).',
    'channels.id':
      'The channel’s name in reports and in what is remembered of it; do not change it after the first post.',
    'channels.kind':
      '`telegram`, `bale` and `eitaa` are messengers; `webhook` is an address of your own that gets the item as JSON.',
    'channels.for': '`readers`, or `editors`: no item goes there, only what an editor has to know.',
    'channels.chat':
      "The channel’s name in the messenger, in quotes, such as '@kavir_news', or its number; every messenger needs it.",
    'channels.url': 'The address that a webhook calls, which needs it.',
    'channels.api':
      'Where the messenger’s calls are answered, if you reach it by way of a relay. Without it, its own address.',
    'channels.token':
      'The name of the variable that holds the token, not the token. Without it `PEYK_TELEGRAM_TOKEN`, `PEYK_BALE_TOKEN`, `PEYK_EITAA_TOKEN` or `PEYK_WEBHOOK_SECRET`.',
    'channels.sections': 'Only items of these sections; without it, all.',
    'channels.picture': 'Whether an item’s picture goes along.',
    'channels.quiet':
      "The hours in which no new post is sent, of Tehran, in quotes: '23:00-07:00'. What comes out in them is sent after them.",
    'channels.template':
      'What a post says, with {kicker}, {title}, {subtitle}, {lead}, {correction}, {section}, {date} and {url}; what stands between two `**` is bold in Telegram, and a line whose places are all empty is left out.',
    watch: 'How `npm run publish -- --watch` learns of what is new.',
    'watch.branch': 'The branch whose pushes are published; without it, that of the clone.',
    'watch.askEveryMinutes':
      'So many minutes after the last time the repository is asked by itself, should a webhook be lost.',
    mail: 'Who is told by e-mail that publishing fails, once, and once that it goes on.',
    'mail.server': 'The server that takes e-mail (SMTP).',
    'mail.port': 'Its port.',
    'mail.secrecy':
      '`starttls`: the connection begins open and must become secret; `tls`: it is secret from the start; `none`: for a server on this machine.',
    'mail.user': 'The name to sign in with; the password is `PEYK_SMTP_PASSWORD`.',
    'mail.from': 'The sender’s address.',
    'mail.to': 'Who is told.',
    push: 'Where `npm run push` sends the built site; see [push.md](push.md).',
    'push.id': 'What the command is told: `npm run push -- store`.',
    'push.ssh': 'A server that is reached by SSH and has rsync.',
    'push.ssh.host': '`user@host`, or a name of `~/.ssh/config`.',
    'push.ssh.port': 'Its port of SSH; without it, what `~/.ssh/config` says.',
    'push.ssh.path':
      'The link that its web server has as its root; each push moves it to a whole site beside it.',
    'push.s3': 'A store that speaks S3: ArvanCloud, Liara, MinIO, Garage, R2.',
    'push.s3.endpoint': 'The store’s address.',
    'push.s3.bucket': 'The bucket.',
    'push.s3.region': 'As the store has it; R2 takes `auto`.',
    'push.s3.prefix': 'A folder of the bucket, if the site is not at its top.',
    'push.s3.pathStyle':
      'Whether the bucket stands in the path of addresses; `false` where it stands before the host.',
    'push.s3.conditions':
      '`false` for a store that writes in spite of a condition; then let only one machine push.',
    'push.purge': 'What keeps copies between readers and the target, and is told what changed.',
    'push.purge.kind': 'Whose.',
    'push.purge.zone': 'Cloudflare’s zone ID, or the domain at ArvanCloud.',
    'push.purge.url': 'Where nginx takes `PURGE`; for the others, another address of their API.',
    'push.keepHours': 'So many hours what is gone stays there, for pages that somebody has open.',
    compress:
      'In which ways the files of the site lie packed beside themselves, for web servers that send them so: `gzip` (`.gz`), `brotli` (`.br`). Without it they do not.',
  },
};
