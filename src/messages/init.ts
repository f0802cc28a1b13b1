/** Sections that newsrooms have, and the ids that stand in their addresses. */
const SECTION_IDS: ReadonlyMap<string, string> = new Map([
  ['خبرها', 'news'],
  ['اخبار', 'news'],
  ['گزارش', 'reports'],
  ['گزارش‌ها', 'reports'],
  ['گفت‌وگو', 'interviews'],
  ['گفت‌وگوها', 'interviews'],
  ['یادداشت', 'opinion'],
  ['یادداشت‌ها', 'opinion'],
  ['سیاست', 'politics'],
  ['سیاسی', 'politics'],
  ['اقتصاد', 'economy'],
  ['اقتصادی', 'economy'],
  ['جامعه', 'society'],
  ['اجتماعی', 'society'],
  ['فرهنگ', 'culture'],
  ['فرهنگی', 'culture'],
  ['فرهنگ و هنر', 'culture'],
  ['هنر', 'art'],
  ['ورزش', 'sports'],
  ['ورزشی', 'sports'],
  ['سلامت', 'health'],
  ['بهداشت', 'health'],
  ['دانش', 'science'],
  ['علم و فناوری', 'science'],
  ['فناوری', 'technology'],
  ['ارتباطات و فناوری', 'ict'],
  ['محیط زیست', 'environment'],
  ['کشاورزی', 'agriculture'],
  ['آموزش', 'education'],
  ['گردشگری', 'tourism'],
  ['حوادث', 'incidents'],
  ['بین‌الملل', 'world'],
  ['جهان', 'world'],
  ['استان', 'province'],
  ['استان‌ها', 'provinces'],
  ['استانداری', 'province'],
  ['شهر', 'city'],
  ['شهرستان‌ها', 'counties'],
  ['عمران', 'development'],
  ['عمران و توسعه', 'development'],
]);

const BACKENDS = 'local، forgejo، gitea، gitlab یا github';

/** What `peyk init` asks and says. */
export const INIT = {
  sectionIds: SECTION_IDS,
  defaults: {
    name: 'پایگاه خبری',
    sections: 'خبرها، گزارش‌ها، گفت‌وگوها',
  },

  usage: [
    'این‌گونه بنویسید: peyk init پوشه [گزینه‌ها]',
    '  --name نام            نام پایگاه',
    '  --url نشانی           نشانی سایت، مانند https://news.example.ir',
    '  --sections فهرست      سرویس‌ها با ویرگول؛ شناسه را می‌توان پیش از نام نوشت: economy=اقتصاد',
    '  --logo پرونده         نشان پایگاه: SVG، PNG، JPEG یا WebP؛ چهارگوش آن icon می‌شود و پهن آن logo؛ بی آن، نخستین حرف نام کشیده می‌شود',
    '  --colour رنگ          رنگ پایگاه، و زمینهٔ نشانی که از حرف کشیده می‌شود، مانند #8a1538',
    `  --desk جا             میز تحریر کجا بنویسد: ${BACKENDS}`,
    '  --desk-repo مخزن      مانند newsroom/site',
    '  --desk-url نشانی      نشانی سرویس میزبان مخزن، اگر از خودتان است',
    '  --desk-branch شاخه    شاخهٔ مخزن',
    '  --desk-client-id کد   شناسه‌ای که میزبان مخزن به میز داده است',
    '  --peyk نسخه           نسخهٔ پیک، یا پروندهٔ tgz آن',
    '  --sample              به جای تحریریهٔ خالی، نمونهٔ پیک',
    '  --no-install          بسته‌ها نصب نمی‌شوند',
    '  --yes                 دربارهٔ بقیه نمی‌پرسد',
    '  --quiet               گام‌های بعد را نمی‌گوید',
  ].join('\n'),

  ask: {
    name: 'نام پایگاه: ',
    url: 'نشانی سایت، مانند https://news.example.ir (اگر هنوز ندارید، خالی بگذارید): ',
    sections: (given: string): string => `سرویس‌ها، با ویرگول [${given}]: `,
    logo: 'پروندهٔ نشان (SVG یا PNG؛ خالی: نخستین حرف نام کشیده می‌شود): ',
    colour: (given: string): string => `رنگ پایگاه [${given}]: `,
    desk: `میز تحریر در مرورگر کجا بنویسد؟ ${BACKENDS} [local]: `,
    repo: 'مخزن، مانند newsroom/site: ',
    forge: 'نشانی میزبان مخزن، مانند https://git.example.ir: ',
    clientId: 'شناسه‌ای که میزبان مخزن به میز داده است (اگر هنوز ندارید، خالی بگذارید): ',
  },

  pastedMore:
    'سطرهایی که پس از این پاسخ آمده بود خوانده نشد؛ پس از پاسخ درست آن‌ها را از نو بنویسید',
  brokenOff: 'کار رها شد؛ چیزی ساخته نشد',
  noFolder: 'نام پوشهٔ تحریریه را بنویسید',
  oneFolder: 'تنها یک پوشه بنویسید',
  missing: 'نام پایگاه نوشته نشده است؛ --name را بنویسید، یا --yes را',
  notFree: {
    'is-newsroom': (dir: string): string =>
      `در «${dir}» تحریریه‌ای هست و بازنویسی نمی‌شود؛ در همان پوشه «npm install» و سپس «npm start» را اجرا کنید، یا پوشهٔ دیگری بنویسید`,
    'not-empty': (dir: string): string =>
      `پوشهٔ «${dir}» خالی نیست، و چیزی در آن بازنویسی نمی‌شود؛ پوشهٔ دیگری بنویسید`,
    'no-folder': (dir: string): string => `«${dir}» پوشه نیست؛ نام دیگری بنویسید`,
    unseen: (dir: string): string =>
      `نام پوشه نویسه‌ای دارد که دیده نمی‌شود: ${dir}؛ نام را از نو بنویسید`,
  },
  sampleAlone: (flags: readonly string[]): string =>
    `نمونه نام و سرویس و نشان خود را دارد؛ با --sample این‌ها را ننویسید: ${flags.join('، ')}`,
  wrong: (flag: string, what: string, cure: string): string => `${flag}: ${what}.\n  ← ${cure}.`,
  faults: {
    noName: { what: 'نام پایگاه خالی است', cure: 'دست‌کم یک حرف بنویسید' },
    oneLine: { what: 'نام پایگاه بیش از یک سطر است', cure: 'آن را در یک سطر بنویسید' },
    longName: { what: 'نام پایگاه بیش از ۱۰۰ نویسه است', cure: 'کوتاه‌ترش کنید' },
    url: (text: string) => ({
      what: `«${text}» نشانی سایت نیست`,
      cure: 'مانند این بنویسید: https://news.example.ir؛ اگر هنوز نشانی ندارید، خالی بگذارید',
    }),
    noSections: { what: 'سرویسی نوشته نشده است', cure: 'دست‌کم یکی بنویسید' },
    sectionId: (id: string) => ({
      what: `شناسهٔ سرویس «${id}» درست نیست`,
      cure: 'حرف‌های کوچک انگلیسی، رقم و خط تیره بنویسید، مانند economy=اقتصاد',
    }),
    sectionTwice: (id: string) => ({
      what: `دو سرویس شناسهٔ «${id}» دارند`,
      cure: 'برای یکی شناسهٔ دیگری بنویسید، مانند city=شهر',
    }),
    sectionTitle: (id: string) => ({
      what: `سرویس «${id}» نام ندارد یا نامش دراز است`,
      cure: 'پس از = نامی کوتاه بنویسید، مانند economy=اقتصاد',
    }),
    colour: (text: string) => ({
      what: `«${text}» رنگ نیست`,
      cure: 'مانند این بنویسید: #8a1538',
    }),
    logo: (file: string) => ({
      what: `«${file}» خوانده نشد یا تصویر نیست`,
      cure: 'پرونده‌ای SVG، PNG، JPEG یا WebP بنویسید',
    }),
    desk: (text: string) => ({
      what: `میز تحریر «${text}» را نمی‌شناسد`,
      cure: `یکی از این‌ها را بنویسید: ${BACKENDS}`,
    }),
    deskRepo: {
      what: 'مخزن میز نوشته نشده است',
      cure: '--desk-repo را مانند newsroom/site بنویسید',
    },
    deskUrl: (text: string) => ({
      what: `«${text}» نشانی میزبان مخزن نیست`,
      cure: 'مانند این بنویسید: https://git.example.ir',
    }),
    deskUnused: {
      what: 'گزینه‌های --desk-… برای میزی است که در مخزنی می‌نویسد',
      cure: '--desk را هم بنویسید، مانند --desk forgejo',
    },
  },

  installing: 'نصب بسته‌ها… (نیم گیگابایت؛ بار نخست چند دقیقه زمان می‌برد)',
  installFailed:
    'بسته‌ها نصب نشدند؛ اینترنت را وارسی کنید و در پوشهٔ تحریریه «npm install» را اجرا کنید. آنچه ساخته شده است می‌ماند.',
  noGit:
    'git نبود یا مخزن را نساخت؛ برای تاریخچه و میز تحریر به آن نیاز دارید: نصبش کنید و در پوشهٔ تحریریه «git init» را اجرا کنید.',
  made: (dir: string, isInstalled: boolean, local: string): string =>
    [
      `تحریریه در ${dir} ساخته شد.`,
      'گام‌های بعد:',
      `  cd ${dir}`,
      ...(isInstalled ? [] : ['  npm install']),
      `  npm start      سایت در ${local}`,
      '  npm run new    نخستین خبر',
    ].join('\n'),

  /** Comments of the files that are made. */
  notes: {
    site: 'شناسنامهٔ پایگاه؛ تنها name لازم است.',
    sections: 'سرویس‌های خبر؛ id در نشانی صفحه می‌آید و پس از انتشار نباید عوض شود.',
    logo: 'نشان‌نوشتهٔ پایگاه، که به جای نام آن بالای صفحه‌ها و در کارت‌ها می‌آید.',
    icon: 'نشان پایگاه؛ همهٔ اندازه‌های آن از همین پرونده ساخته می‌شود.',
    look: 'رنگ پایگاه، که رنگ پیوندها، کارت‌ها و پایین صفحه از آن گرفته می‌شود.',
    desk: 'میز تحریر (/admin/) در این مخزن می‌نویسد.',
    settings:
      'تنظیم‌های ساخت سایت؛ آنچه در محیط باشد بر این‌ها پیشی دارد. رازها را در .env.local بنویسید.',
    url: 'نشانی سایت؛ بی آن، پیوندهای خوراک و کارت به http://localhost:4321 می‌روند.',
  },

  /** The newsroom's README.md; `peyk` is how npm finds Peyk. */
  readme: (name: string, peyk: string): string => `# ${name}

این مخزن تحریریهٔ «${name}» است. خبرها در \`content/\` نوشته می‌شوند و [پیک](node_modules/peyk/README.md) از آن‌ها سایت می‌سازد.

## آغاز

به Node 20 یا تازه‌تر، npm و git نیاز دارید.

\`\`\`sh
npm ci && npm start    # سایت را می‌سازد و نشان می‌دهد؛ نشانی‌اش را می‌گوید
npm run dev            # پیش‌نمایش زنده، با پیش‌نویس‌ها
npm run new            # خبر تازه
npm run check          # وارسی نوشته‌ها
\`\`\`

## چه چیز کجاست

| پرونده | چیست |
| --- | --- |
| \`content/site.yml\` | شناسنامهٔ پایگاه: نام، شعار، ناشر، میز تحریر |
| \`content/sections.yml\` | سرویس‌ها |
| \`content/news/\` | خبرها، هر ماه در پوشه‌ای |
| \`content/pages/\` | صفحه‌های ثابت، مانند «دربارهٔ ما» |
| \`content/media/\` | تصویرها و فیلم‌ها |
| \`public/\` | آنچه همان‌گونه که هست در سایت می‌آید |
| \`src/\` | \`theme.css\` و سازه‌های خودتان، اگر بخواهید |
| \`.env\` | نشانی سایت و تنظیم‌های دیگر |

راهنمای نوشتن خبر: [editors.fa.md](node_modules/peyk/docs/editors.fa.md)؛ همهٔ کلیدها و تنظیم‌ها، با نمونه: [reference.fa.md](node_modules/peyk/docs/reference.fa.md)؛ راهنمای گرداندن سایت (انگلیسی): [operators.md](node_modules/peyk/docs/operators.md).

## نشان

تا پایگاه نشانی از خود ندارد، نخستین حرف نامش روی رنگ آن کشیده می‌شود. نشان چهارگوش را در \`content/media/\` بگذارید و در \`content/site.yml\` (یا در میز تحریر) بنویسید: \`icon: ../media/icon.svg\`؛ همهٔ اندازه‌ها از آن ساخته می‌شود. نامی که طراحی شده است با \`logo\` می‌آید. رنگ، قلم، تراکم و سازه‌های خودتان: [looks.fa.md](node_modules/peyk/docs/looks.fa.md).

## انتشار

1. نشانی سایت را در \`.env\` بنویسید: \`SITE_URL=https://news.example.ir\`. اگر سایت زیر مسیری از دامنه است، مسیر را هم بنویسید: \`SITE_URL=https://example.ir/news\`.
2. \`npm run build\` را اجرا کنید. همهٔ سایت در \`dist/\` است و هیچ برنامه‌ای نمی‌خواهد.
3. \`dist/\` را به کارساز وب نشان دهید؛ \`npm run server -- nginx\` پروندهٔ آماده‌اش را می‌نویسد. اگر کارساز جای دیگری است، \`npm run push\` سایت را به آن می‌فرستد، و \`npm run publish -- --watch\` همهٔ این‌ها را خودبه‌خود می‌کند. از سرور خالی تا سایت، گام به گام: [bare-server.fa.md](node_modules/peyk/docs/bare-server.fa.md).
4. پوشه را در گیت ثبت کنید: \`git add -A && git commit -m 'نخستین خبر'\`. اگر میز تحریر به GitHub، GitLab یا Forgejo می‌نویسد، پروندهٔ کارهای خودکارش نیز همین‌جاست: هر درخواست وارسی و نشان داده می‌شود و آنچه پذیرفته شد به خوانندگان می‌رسد (\`npm run ci\`).

\`dist\`، پوشه‌های \`.dist-…\` کنار آن و \`.peyk\` را میان دو ساخت نگه دارید تا تنها آنچه عوض شده است از نو ساخته شود.

## نسخهٔ تازهٔ پیک

\`\`\`sh
${peyk.startsWith('file:') ? 'npm install ./vendor/peyk-<نسخه>.tgz' : 'npm update peyk'} && npm run upgrade
\`\`\`

\`npm run upgrade\` آنچه را در محتوا و تنظیم‌ها باید عوض شود عوض می‌کند و می‌گوید چه کرد و چه با شماست. با \`-- --dry-run\` تنها می‌گوید.
`,
} as const;
