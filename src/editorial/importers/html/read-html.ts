import type { Element, Root } from 'hast';
import { normalise } from '../../../lib/persian/normalise.ts';
import { textKey } from '../../../markdown/text-key.ts';
import { eachElement } from '../../../lib/hast-tree.ts';
import { type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { findDate } from '../extract/find-date.ts';
import { take, takeDate, takeLabelled } from '../extract/take-labelled.ts';
import { readTrail } from '../words/boilerplate.ts';
import { fromWordHtml, holdsWord, isWordPage } from '../word/from-word-html.ts';
import { readWordPage } from '../word/read-word-page.ts';
import { readCode, readLabel, readList } from '../words/labels.ts';
import { addressIn, pathOf, pictureAddressIn } from './addresses.ts';
import { findBody } from './find-body.ts';
import { readJsonLd } from './json-ld.ts';
import { readPageMeta } from './page-meta.ts';
import { linesOf } from './lines-of.ts';
import { parsePage } from './parse-page.ts';
import { nameIn, regionTexts, sectionsOf, tagsOf, timeOf, titleOf } from './page-parts.ts';
import type { Region } from './regions.ts';
import { findBodyStart } from '../text/find-headlines.ts';
import { takePicture } from './take-picture.ts';
import { toBlocks } from './to-blocks.ts';
import { tellLost, tellUnsafe, type Lost } from './lost.ts';
import { findElements, lineOf, shortLineOf } from './tree.ts';

/** A page that was cut off while it was saved lacks its end. */
const isWhole = (html: string): boolean => !/<html[\s>]/iu.test(html) || /<\/html\s*>/iu.test(html);

/**
 * A saved page of an Iranian content system, or any page with an article in it. What the template names
 * counts first, then what the page says of itself (JSON-LD, Open Graph), then where its prose is.
 */
export function readHtml(html: string): ExtractedItem {
  const written = parsePage(html);
  const tree = holdsWord(html) ? fromWordHtml(written) : written;
  if (isWordPage(html)) return readWordPage(tree);
  const found = emptyItem();
  found.sourceLines = linesOf(tree);
  const meta = readPageMeta(tree, html);
  const article = readJsonLd(tree);
  const url = meta.url ?? article?.url;
  const body = findBody(tree);
  const name = (region: Region): string | undefined =>
    nameIn(tree, region, body?.element as Element);

  const title = titleOf(tree, [article?.headline, meta.title], name('title'));
  if (title) found.title = title;
  for (const region of ['kicker', 'subtitle', 'lead'] as const) {
    const text = name(region);
    if (text) found[region] = text;
  }
  if (article?.kicker) found.kicker ??= article.kicker;

  const code = name('code');
  if (code) take(found, readLabel(code) ?? { kind: 'code', value: code });
  takeDates(found, regionTexts(tree, 'date'), [
    article?.datePublished,
    meta.get('article:published_time'),
    meta.get('datepublished'),
    meta.get('dc.date'),
    timeOf(tree),
  ]);
  const site = meta.get('og:site_name');
  if (site) found.site = site;
  found.sections = [
    ...sectionsOf(tree),
    ...(article?.sections ?? []),
    ...meta.all('article:section'),
  ];
  found.tags = [...tagsOf(tree), ...meta.all('article:tag'), ...(article?.keywords ?? [])];
  if (found.tags.length === 0) found.tags = readList(meta.get('keywords') ?? '');

  const lost: Lost = { embedded: [], addresses: [] };
  if (body) {
    if (body.guessed) found.doubts.push({ kind: 'body-guessed' });
    found.blocks = toBlocks(
      body.element,
      {
        toAddress: (written) => addressIn(written, url) ?? tellUnsafe(written, lost),
        toPicture: (written) => pictureAddressIn(written, url) ?? tellUnsafe(written, lost),
      },
      lost,
    );
  } else if (article?.body) {
    found.blocks = article.body
      .split(/\n+/u)
      .map((text) => ({ kind: 'paragraph', markdown: text, text: normalise(text).trim() }));
  }
  takePicture(found, tree, body?.element, article?.image ?? pictureOf(meta.get('og:image')), url);
  // Where no name says where the story is, its date may stand alone among what was taken for it.
  takeLabelled(found, body?.guessed ? findBodyStart(found.blocks) : 0);
  takeOpening(found);
  takeLoneLabels(found, tree, body?.element);
  found.blocks = cutBoilerplate(found.blocks, 0);

  const path = url === undefined ? undefined : pathOf(url);
  if (path !== undefined) found.aliases.push(path);
  tellLost(found, lost);
  if (!isWhole(html)) found.doubts.push({ kind: 'broken-page' });
  return found;
}

const pictureOf = (src: string | undefined): { src: string } | undefined =>
  src === undefined ? undefined : { src };

/**
 * The date that readers saw counts, with the time that the machine's adds on the same day; where the
 * two name different days, that is told.
 */
function takeDates(
  found: ExtractedItem,
  shown: readonly string[],
  machine: readonly (string | undefined)[],
): void {
  const told = machine.flatMap((text) => (text === undefined ? [] : (findDate(text) ?? [])))[0];
  const value = shown.map((text) => readLabel(text)?.value || text).find((text) => findDate(text));
  if (value !== undefined) takeDate(found, value);
  if (!told) return;
  const own = found.publishedAt;
  if (!own) found.publishedAt = { instant: told.instant, hasTime: told.hasTime };
  else if (Math.abs(own.instant - told.instant) > 2 * 86_400_000)
    found.doubts.push({ kind: 'dates-differ' });
  else if (!own.hasTime && told.hasTime && findDate(value ?? '')?.date.day === told.date.day)
    found.publishedAt = { instant: told.instant, hasTime: true };
}

/** What stands over the story in the same element (title, date, lead) is not a part of it. */
function takeOpening(found: ExtractedItem): void {
  const key = textKey(found.title ?? '');
  const at = found.blocks
    .slice(0, 8)
    .findIndex(({ kind, text }) => kind !== 'other' && textKey(text) === key);
  if (key && at !== -1) found.blocks.splice(0, at + 1);
}

/** A label with its value is a short line. */
const LONGEST_LABELLED = 80;

/** «کد خبر: …» and its like outside the body, in templates whose names tell nothing. */
function takeLoneLabels(found: ExtractedItem, tree: Root, body: unknown): void {
  eachElement(tree, (element) => {
    if (element === body) return false;
    const text = shortLineOf(element, LONGEST_LABELLED);
    if (text === undefined) return true;
    const trail = found.sections.length === 0 ? readTrail(text) : undefined;
    if (trail && element.tagName !== 'body') {
      found.sections.push(...trail.toReversed());
      return false;
    }
    const label = readLabel(text);
    if (!label || label.kind === 'page') return true;
    const useful =
      (label.kind === 'code' && found.code === undefined && readCode(label.value) !== undefined) ||
      (label.kind === 'publishedAt' && !found.publishedAt && findDate(label.value) !== undefined) ||
      (label.kind === 'source' && label.value !== '') ||
      (label.kind === 'tags' && label.value !== '' && found.tags.length === 0);
    // Links part tags where no comma does.
    const links = findElements(element, ({ tagName }) => tagName === 'a').map(lineOf);
    if (useful && label.kind === 'tags' && links.length > 0) found.tags.push(...links);
    else if (useful) take(found, label);
    return !useful;
  });
}
