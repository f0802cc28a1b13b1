/** A file of a repository as a forge lists it. */
export interface ListedFile {
  path: string;
  sha: string;
  size: number;
}

export interface Folder {
  files: readonly ListedFile[];
  /** Paths. */
  folders: readonly string[];
}

/** How a forge is asked for the files of a repository, at one commit. */
export interface Lister {
  /** What stands in a folder itself; '' is the root. */
  folder(path: string): Promise<Folder>;
  /** All files below a folder, at any depth. */
  below(path: string): Promise<readonly ListedFile[]>;
}

export interface Recent {
  files: ListedFile[];
  /** The oldest month that was listed by itself, «1405/03»; '' where no month was left out. */
  oldest: string;
}

/** So many items at least are listed, and these months: what an editor looks for is nearly always among them. */
const LEAST_ITEMS = 300;
const LEAST_MONTHS = 2;

/**
 * The files of a newsroom without its older items: of `news` the newest months, whole, and those asked for; of
 * `media` the same months; and whatever lies elsewhere. So a large archive costs no more than a small one.
 *
 * @param content the content directory in the repository
 * @param asked older months, «1402/05»
 */
export async function listRecent(
  lister: Lister,
  content: string,
  asked: ReadonlySet<string>,
): Promise<Recent> {
  const files: ListedFile[] = [];
  let at = '';
  for (const name of content.split('/').filter(Boolean)) {
    const { files: here } = await lister.folder(at);
    files.push(...here);
    at = at === '' ? name : `${at}/${name}`;
  }
  const whole = await lister.folder(at);
  files.push(...whole.files);
  const months = new Set(asked);
  const [news, media] = [`${at}/news`, `${at}/media`];
  const oldest = whole.folders.includes(news)
    ? await newestMonths(lister, news, months, files)
    : '';
  if (whole.folders.includes(media)) await sameMonths(lister, media, months, files);
  const others = whole.folders.filter((path) => path !== news && path !== media);
  files.push(...(await belowAll(lister, others)));
  return { files, oldest };
}

/** Lists months from the newest on until there are enough, and those asked for. @returns the oldest */
async function newestMonths(
  lister: Lister,
  news: string,
  months: Set<string>,
  files: ListedFile[],
): Promise<string> {
  const { years, others } = await yearsOf(lister, news, files);
  files.push(...(await belowAll(lister, others)));
  let items = 0;
  let listed = 0;
  let oldest = '';
  for (const year of years) {
    if (isEnough(items, listed) && !isAsked(months, year)) {
      oldest ||= `${nameOf(year)}/13`;
      continue;
    }
    const inYear = await lister.folder(year);
    files.push(...inYear.files);
    for (const month of inYear.folders.toSorted().toReversed()) {
      const name = `${nameOf(year)}/${nameOf(month)}`;
      const isRecent = !isEnough(items, listed);
      if (!isRecent && !months.has(name)) {
        oldest ||= nextMonth(name);
        continue;
      }
      const found = await lister.below(month);
      files.push(...found);
      months.add(name);
      if (!isRecent) continue;
      items += found.length;
      listed += 1;
    }
  }
  return oldest;
}

async function sameMonths(
  lister: Lister,
  media: string,
  months: ReadonlySet<string>,
  files: ListedFile[],
): Promise<void> {
  const { years, others } = await yearsOf(lister, media, files);
  files.push(...(await belowAll(lister, others)));
  for (const year of years.filter((path) => isAsked(months, path))) {
    const inYear = await lister.folder(year);
    const wanted = inYear.folders.filter((path) => months.has(`${nameOf(year)}/${nameOf(path)}`));
    files.push(...inYear.files, ...(await belowAll(lister, wanted)));
  }
}

/** The folders of years, the newest first, and those that are none: where editors put files as they like. */
async function yearsOf(lister: Lister, path: string, files: ListedFile[]) {
  const { files: here, folders } = await lister.folder(path);
  files.push(...here);
  const isYear = (each: string): boolean => /^1[2-6]\d\d$/u.test(nameOf(each));
  return {
    years: folders.filter(isYear).toSorted().toReversed(),
    others: folders.filter((each) => !isYear(each)),
  };
}

const belowAll = async (lister: Lister, paths: readonly string[]): Promise<ListedFile[]> =>
  (await Promise.all(paths.map((path) => lister.below(path)))).flat();

const isEnough = (items: number, months: number): boolean =>
  items >= LEAST_ITEMS && months >= LEAST_MONTHS;

const isAsked = (months: ReadonlySet<string>, year: string): boolean =>
  [...months].some((month) => month.startsWith(`${nameOf(year)}/`));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** In order of text; «1405/13» stands behind all months of 1405. */
function nextMonth(name: string): string {
  const [year = '', month = ''] = name.split('/');
  return `${year}/${String(Number(month) + 1).padStart(2, '0')}`;
}
