import { COMPONENTS_EN } from './english-components.ts';
import { KEYS_EN } from './english-keys.ts';
import type { ReferenceWords } from './words.ts';

const code = (text: string): string => `\`${text}\``;

/** The reference page in English, for who sets up a newsroom and reads no Persian. */
export const REFERENCE_EN: ReferenceWords = {
  language: 'en',
  otherPage: '[این صفحه به فارسی](reference.fa.md)',
  title: 'Every key and every setting',
  opening: `Every key that may stand in a newsroom's files: what it is, what it takes, what holds without it, and an example. The page is made from the program's own schemas. The manual for editors, in Persian, is [editors.fa.md](editors.fa.md).

- Files are YAML: \`key: value\`; what stands in another key is two spaces further in.
- A value is the text that was written: \`0123\` keeps its zero, and \`1403-02-31\` is a day of the Persian calendar.
- Numbers and dates may have Persian or Latin digits. Arabic ي and ك are read as ی and ک.
- A value that holds \`: \` or \`#\`, or begins with \`[\`, \`{\`, \`*\`, \`&\`, \`+\` or a quotation mark, stands between two \`'\`.
- **Where something is wrong** (an unknown key, a value that is not taken, a needed key that lacks) no site is built; the file, the line and what to do are told, in Persian, for editors; what was published stays. All faults of all files are told at once.
- A key with nothing behind its «:» counts as left out.

VS Code completes the keys and shows what each is, in Persian, with the extensions that it recommends when the folder is opened (Astro and YAML).`,
  contents: 'On this page',
  headings: {
    key: 'Key',
    attribute: 'Attribute',
    what: 'What it is',
    takes: 'Takes',
    otherwise: 'Without it',
    needed: 'needed',
    wrong: 'Where somebody writes',
    told: 'is told',
    variable: 'Variable',
    example: 'Example',
  },
  files: {
    site: {
      title: 'What the newsroom is',
      about:
        'The file must be there, and `name` alone is needed in it. In the desk: «شناسنامهٔ پایگاه».',
    },
    sections: {
      title: 'Sections',
      about: 'The file must be there: a list, in which each section begins with «- ».',
    },
    dossiers: {
      title: 'Special coverage',
      about:
        'All that was told on one matter. The file’s name is its address: `flood.md` is `/dossiers/flood/`; its text stands below the front matter. Items join it by `dossiers: [flood]`.',
    },
    front: {
      title: 'The front page',
      about:
        'Without this file the front page orders itself. An item named here that is a draft or gone is a fault; one that is not due yet is left out until it is. In the desk: «صفحهٔ نخست».',
    },
    news: {
      title: 'Front matter of an item',
      about:
        'An item is one file: front matter between two lines `---`, then the body in Markdown. Its name ends with `md`, or with `mdx` where it has components. Folder and file name are for order alone.',
    },
    series: {
      title: 'Recurring meetings',
      about: 'A list; a newsroom without such meetings needs no file.',
    },
    people: {
      title: 'People',
      about:
        'A list of those who write, photograph and translate; each has a page and feeds. A newsroom that names nobody needs no file.',
    },
    pages: {
      title: 'Standing pages',
      about:
        'The file’s name is the page’s address: `about.md` is `/about/`. Small Latin letters, digits and dashes.',
    },
    check: {
      title: 'Rules of the checker',
      about: 'Which rules hold here, and how strictly; [checker.fa.md](checker.fa.md) lists them.',
    },
    publish: {
      title: 'Publishing',
      about:
        'What becomes of a site that was built: by itself ([publishing-by-itself.md](publishing-by-itself.md)), in channels, and where it is sent. Secrets do not stand here: they are variables.',
    },
  },
  groups: {
    people: 'Who made it',
    compress: 'Packed files',
    identity: 'Name and publisher',
    looks: 'Looks, menu and foot',
    readers: 'Readers',
    machines: 'Telling search engines',
    desk: 'The desk',
    channels: 'Channels',
    needed: 'What every item has',
    headlines: 'Headlines and lead',
    languages: 'Other languages',
    pictures: 'Pictures',
    connections: 'Tags, meetings, source and old addresses',
    corrections: 'Corrections',
    state: 'Drafts, comments and reports',
    watch: 'When the site is published',
    mail: 'Who is told that publishing fails',
    push: 'Where the site is sent',
  },
  keys: KEYS_EN,
  rule: 'The name of a rule, such as `three-dots`.',
  kindsTitle: 'What keys take',
  kindsAbout:
    'Each key takes one of these. Below each stands a wrong value and what is told of it.',
  kinds: {
    address: { title: 'Web address', about: 'A whole address, with `https://` or `http://`.' },
    choice: {
      title: 'One of several words',
      about: 'One of the words beside the key, as they stand there.',
    },
    code: {
      title: 'Code',
      about: '1 to 15 digits. No two items have the same, and it does not change after publishing.',
    },
    colour: {
      title: 'Colour',
      about:
        "Six or three hexadecimal digits, or the name of a colour. `#` begins a comment, so a colour stands between two `'`. One that cannot be seen on white is refused, and the nearest that can is offered.",
    },
    day: { title: 'Day', about: 'As a moment, without the time.' },
    id: {
      title: 'Id',
      about: 'Small Latin letters, digits and dashes, up to 100 characters; stands in addresses.',
    },
    link: {
      title: 'Where a link leads',
      about: 'An address of this site that begins with `/`, or a whole one of another site.',
    },
    map: { title: 'Several keys', about: 'Keys below it, two spaces further in.' },
    focus: {
      title: 'Point of a picture',
      about:
        'Percent from the left and from the top: `30% 20%`; digits of any script, «٪» or nothing for «%».',
    },
    media: {
      title: 'File of media',
      about: 'A file that is in `content/media`, written as `../media/1403/07/meeting.jpg`.',
    },
    moment: {
      title: 'Moment',
      about:
        'Persian or Gregorian, in Persian or Latin digits: `1403-07-24 09:32`, `۲۴/۷/۱۴۰۳ ساعت ۹:۳۲`, `سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲` or `2024-10-15T06:02:00Z`. A year below 1700 is Persian. Tehran time unless an offset is given. A weekday, if it is written, must fit the date.',
    },
    number: { title: 'Number', about: 'A whole number from 1.' },
    'old-address': {
      title: 'Old address',
      about:
        'What stands behind the domain, with `/` first and without `?` and `#`. An address that another page has is refused.',
    },
    secret: { title: 'Key of IndexNow', about: '8 to 128 Latin letters, digits or dashes.' },
    text: {
      title: 'Text',
      about: 'One line of text, up to the length beside the key; white space is made single.',
    },
    transcript: {
      title: 'Where what is said is written',
      about:
        'A file of media, a page of this site that begins with `/`, or a whole address of another site.',
    },
    truth: { title: 'Yes or no', about: '`true` or `false`.' },
  },
  listOf: (kind) => `a list of: ${kind}`,
  orBare: (key) => `or the value of ${code(key)} alone`,
  upTo: (characters) => `up to ${characters} characters`,
  oneOf: (choices) => choices.map(code).join(', '),
  components: COMPONENTS_EN,
  mistakes: {
    title: 'Other mistakes',
    about: 'These may be made in every file; the examples are of `site.yml`.',
  },
  variables: {
    title: 'Variables: `.env` and the environment',
    about:
      'In a newsroom’s `.env`, which is committed, in `.env.local`, which is one machine’s own and the place for secrets, or in the environment. The environment goes before both, and `.env.local` before `.env`. An empty one counts as not set.',
    groups: {
      site: 'The site',
      folders: 'Folders',
      serving: 'Serving',
      service: 'The readers’ service',
      forges: 'Signing in to the desk',
      publishing: 'Publishing by itself',
      channels: 'Channels',
    },
    each: {
      SITE_URL:
        'The site’s own address, with its path if it stands below one; links of feeds, cards and sitemaps are made of it.',
      PEYK_NOW:
        'The instant taken as now: items after it are not published yet. Without it, the clock.',
      PEYK_JOBS:
        'How many makers of pages a build has at most. Without it, as many as the machine has cores, and memory for.',
      PEYK_CONTENT: 'The directory that editors own.',
      PEYK_OUT: 'Where the site is published: a link to the last whole build.',
      PEYK_CACHE: 'What is kept between builds; may be deleted.',
      PEYK_STATE: 'What this machine remembers of what it sent; to be kept, unlike `PEYK_CACHE`.',
      HOST: 'The address that `serve`, `service` and `publish --watch` listen on; `0.0.0.0` or `::` for all.',
      PORT: 'The port of `serve`; that of `service` is 4322 without it, that of `publish --watch` 4323.',
      PEYK_SERVICE: 'Where `serve` and the preview find the readers’ service.',
      PEYK_DATA: 'The file in which the readers’ service keeps what it knows (SQLite).',
      DATABASE_URL: 'The PostgreSQL that it keeps it in instead.',
      PEYK_ACCESS_LOG:
        'The web server’s access log that views are counted from; with a name where there are several servers: `web1=/var/log/nginx/views.log`.',
      PEYK_COMMENTS: 'Where the service writes published comments and the build reads them.',
      PEYK_MOST: 'What is read most: the service writes it, the build reads it.',
      PEYK_FORGET_DAYS: 'After so many days a reader’s e-mail and trace are deleted.',
      PEYK_GITHUB_CLIENT_ID: 'The application at GitHub that signs editors in.',
      PEYK_GITHUB_CLIENT_SECRET: 'Its secret; belongs into `.env.local`.',
      PEYK_GITHUB_URL: 'The address of a GitHub of one’s own.',
      PEYK_GITLAB_CLIENT_ID: 'The same at GitLab.',
      PEYK_GITLAB_CLIENT_SECRET: 'Its secret; belongs into `.env.local`.',
      PEYK_GITLAB_URL: 'The address of a GitLab of one’s own.',
      PEYK_WATCH:
        'Where the web server finds `publish --watch`, for the file that `server` prints.',
      PEYK_HOOK_SECRET:
        'What the forge signs its webhooks with, 16 characters at least; belongs into `.env.local`.',
      PEYK_SMTP_PASSWORD: 'The password of `mail.user`; belongs into `.env.local`.',
      PEYK_TELEGRAM_TOKEN: 'The token of the Telegram bot; belongs into `.env.local`.',
      PEYK_BALE_TOKEN: 'The same for Bale.',
      PEYK_EITAA_TOKEN: 'The token of eitaayar.ir, for Eitaa; belongs into `.env.local`.',
      PEYK_WEBHOOK_SECRET:
        'The secret that calls of webhooks are signed with; without it they are not signed.',
      PEYK_S3_KEY_ID:
        'The key with which `push` writes to a store; `PEYK_S3_KEY_ID_STORE` for the target `store` alone.',
      PEYK_S3_SECRET: 'Its secret; belongs into `.env.local`. With a target’s name, as above.',
      PEYK_PURGE_TOKEN:
        'The token with which `push` tells ArvanCloud or Cloudflare what changed; belongs into `.env.local`. With a target’s name, as above.',
    },
    wrong:
      'A value that means nothing stops the command before it begins, and a right one is shown. Of `CLIENT_ID` and `CLIENT_SECRET` neither stands without the other.',
  },
  otherFiles: {
    title: 'Other files',
    text: `| File | What it is |
| --- | --- |
| \`astro.config.mjs\` | \`peyk()\` in the list of \`integrations\`; with \`components\` it takes templates in the place of its own ([looks.md](looks.md)). All else there is Astro’s own, but for \`site\`, \`srcDir\`, \`cacheDir\` and \`trailingSlash\`, which Peyk sets. |
| \`public/\` | Goes into the site as it is, such as a file that proves whose domain it is. Icons of every size may be there, too, where \`icon\` is not in \`site.yml\`: \`favicon.svg\`, \`favicon.ico\`, \`icons/apple-touch-icon.png\` (180 pixels), \`icons/icon-192.png\` and \`icons/icon-512.png\`. |
| \`content/media/\` | Pictures, sound, films and documents; what no item shows is not published. |
| \`content/comments/\` and \`content/counts/\` | Written by the readers’ service; not by hand. |
| \`package.json\` | \`peyk.version\` is the version that the content is for; \`npm run upgrade\` changes it. |`,
  },
};
