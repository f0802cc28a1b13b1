import type { Element } from 'hast';
import { attribute, namesOf } from './tree.ts';

export type Region =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'body'
  | 'date'
  | 'code'
  | 'section'
  | 'tags'
  | 'caption';

/**
 * What the templates of Iranian content systems call the parts of an item, the surest name first.
 * An id, a class or an `itemprop` must match as a whole.
 *
 * - Nastooh: ids that begin with `doc` (`docDiv3TitrMain`, `doctextarea`)
 * - StudioKhabar: `item-…` and `introtext` below `article#item`
 * - IranSamaneh: `news_…`, `rutitr`, `subtitle`, `body`
 * - the rest: microdata, WordPress themes, names that say what they mean
 */
const NAMES: Readonly<Record<Region, readonly RegExp[]>> = {
  kicker: [
    /^docDiv\d*TitrRou$/iu,
    /^(?:news[-_])?r(?:o|u|ou|oo)[-_]?titr$/iu,
    /^(?:news|item|post|entry|article)?[-_]?(?:kicker|uptitle|up-title|pretitle|pre-title|suptitle|over-?title|top-?title|eyebrow)$/iu,
  ],
  title: [
    /^docDiv\d*TitrMain$/iu,
    /^headline$/iu,
    /^(?:item|news|entry|post|article|single|content)[-_]?title$/iu,
    /^(?:news[-_])?titr$/iu,
    /^title$/iu,
  ],
  subtitle: [
    /^docDiv\d*LeadTitle$/iu,
    /^(?:zir[-_]?titr|sutitr)$/iu,
    /^(?:news|item|post|entry|article)[-_](?:deck|sub-?heading)$/iu,
  ],
  lead: [
    /^docDivLead\d*$/iu,
    /^introtext$/iu,
    /^(?:item|news|post|entry|article|content)[-_]?(?:lead|lid|summary|intro|excerpt|abstract)$/iu,
    /^(?:lead|lid|summary)$/iu,
    /^(?:news[-_])?subtitle$/iu,
    /^description$/iu,
  ],
  body: [
    /^doctextarea$/iu,
    /^articleBody$/iu,
    /^item-text$/iu,
    /^(?:item|news|post|entry|article|story|single|content|main)[-_]?(?:body|text|content|matn)$/iu,
    /^docContentdiv$/iu,
    /^(?:body|matn)$/iu,
  ],
  date: [
    /^docDiv\d*Date$/iu,
    /^news_pdate_c$/iu,
    /^item-date$/iu,
    /^datePublished$/iu,
    /^(?:item|news|post|entry|article|publish|published)[-_]?(?:date|time|pdate)$/iu,
    /^(?:date|time|pubdate)$/iu,
  ],
  code: [
    /^docDiv\d*InfoCode$/iu,
    /^news_id_c$/iu,
    /^item-code$/iu,
    /^(?:news|post|article)[-_]?(?:id|code)$/iu,
  ],
  section: [
    /^news_path$/iu,
    /^breadcrumbs?$/iu,
    /^articleSection$/iu,
    /^(?:item|post|entry|cat)[-_](?:service|category|categories|links|cat)$/iu,
  ],
  tags: [
    /^tags_title$/iu,
    /^(?:item|news|post|entry|article)?[-_]?tags?(?:[-_](?:links|list|container))?$/iu,
    /^keywords$/iu,
  ],
  caption: [
    /^(?:wp-)?(?:image|img|photo|picture|pic)?[-_]?caption(?:-text)?$/iu,
    /^doc\w*Caption$/u,
    /^(?:pic|img)[-_](?:desc|title)$/iu,
  ],
};

/** How sure a template's name makes us that the element is that region: 0 is surest, -1 is no. */
export function rankAs(region: Region, element: Element): number {
  const names = namesOf(element);
  return NAMES[region].findIndex((pattern) => names.some((name) => pattern.test(name)));
}

/** Elements that hold nothing of an item. */
const FURNITURE_TAGS = new Set(
  'script style noscript template svg nav form aside footer button input select textarea label object'.split(
    ' ',
  ),
);
/** Words in a part's id or class that say it is not the item. */
const FURNITURE =
  /(?:^|[-_])(?:related|similar|recommend\w*|share|sharing|social|comments?|respond|reply|most-?(?:viewed|visited|read)|popular|trending|sidebar|widget|menu|navbar|nav|toolbar|tools?|print|rating|rate|vote|ads?|advert\w*|banner|newsletter|subscribe|login|search|pagination|pager|next-prev|short-?link|shorturl|copyright|footer|author-box|more-news|read-?more|tagcloud|jp-relatedposts|sharedaddy|post-?views?|visit|hits|counter|skip-link|screen-reader-text|sr-only|hidden)(?:[-_]|$)/iu;
/** Nastooh and IranSamaneh name by words grown together. */
const FURNITURE_JOINED =
  /^(?:docDiv\w*(?:Tools|Comment|Related|Social|Share)|news_(?:toolbar|emails_c|print_c|comment\w*)|gutter\w*|mostvisit\w*|relatednews\w*|newsrelated\w*)$/iu;

/** Whether an element is the page's and not the item's. */
export function isFurniture(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  if (element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'article')
    return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  if (/display\s*:\s*none/iu.test(attribute(element, 'style') ?? '')) return true;
  if (
    ['navigation', 'search', 'complementary', 'banner', 'contentinfo'].includes(
      attribute(element, 'role') ?? '',
    )
  )
    return true;
  return namesOf(element).some((name) => FURNITURE.test(name) || FURNITURE_JOINED.test(name));
}
