import { getContent } from '../collections/content-store.ts';
import type { CommentsData } from '../collections/schemas/comments.ts';
import type { NewsData } from '../collections/schemas/news.ts';
import type { CommentsView, CommentView } from './types.ts';
import { commentFeedUrl } from './urls.ts';

const DAY = 86_400_000;

type Asked = Pick<NewsData, 'code' | 'section' | 'comments' | 'publishedAt'>;

/**
 * What an item's page shows of its comments: undefined where they are off. The item says it, or else its
 * section, or else the site; unless one of them does, they are.
 */
export function commentsOf(item: Asked): CommentsView | undefined {
  const { lists, comments, now } = getContent();
  const settings = lists.site?.comments;
  const section = lists.sections.find(({ id }) => id === item.section);
  const state = item.comments ?? section?.comments ?? settings?.state ?? 'off';
  if (state === 'off') return undefined;
  const days = settings?.closeAfterDays;
  const closesAt = days === undefined ? undefined : item.publishedAt + days * DAY;
  const published = comments.get(item.code);
  return {
    open: closesAt === undefined || closesAt > now(),
    ...(closesAt !== undefined && { closesAt }),
    ...(published &&
      published.comments.length > 0 && { published: toThreads(item.code, published) }),
  };
}

/** Threads in the order they began, answers in theirs; one whose question is gone stands by itself. */
function toThreads(
  code: string,
  { comments, pending, rejected }: CommentsData,
): NonNullable<CommentsView['published']> {
  const inOrder = comments.toSorted(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );
  const heads = new Set(inOrder.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  const answers = Map.groupBy(inOrder, ({ parent }) =>
    parent !== undefined && heads.has(parent) ? parent : '',
  );
  const toView = ({
    id,
    name,
    text,
    at,
    newsroom,
  }: CommentsData['comments'][number]): CommentView => ({
    ...{ id, name, at, lines: text.split('\n').filter((line) => line.trim() !== '') },
    ...(newsroom && { newsroom }),
  });
  return {
    feed: commentFeedUrl(code),
    counts: { published: comments.length, pending, rejected },
    threads: (answers.get('') ?? []).map((head) => ({
      ...toView(head),
      answers: (answers.get(head.id) ?? []).map(toView),
    })),
  };
}
