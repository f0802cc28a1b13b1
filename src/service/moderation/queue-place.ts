import { html } from 'hono/html';
import type { Html } from '../pages/page.ts';
import type { CommentState } from '../store/tables.ts';

/** Which part of the queue a page shows; all of its forms and links bear it. */
export interface QueuePlace {
  state: CommentState;
  /** What is searched for; empty for all. */
  query: string;
  /** The comment that the page comes after, by id; empty for the first page. */
  after: string;
}

/** @param fields of an address or a form; what makes no sense there is left out */
export const placeIn = (fields: URLSearchParams): QueuePlace => {
  const state = fields.get('state');
  return {
    state: state === 'published' || state === 'rejected' ? state : 'pending',
    query: fields.get('q') ?? '',
    after: /^[0-9a-f-]{36}$/u.exec(fields.get('after') ?? '')?.[0] ?? '',
  };
};

/** A page's own address. */
export const addressOf = ({ state, query, after }: QueuePlace): string => {
  const fields = { state, ...(query !== '' && { q: query }), ...(after !== '' && { after }) };
  return `/_/moderate?${new URLSearchParams(fields).toString()}`;
};

/** What a form bears, so that its answer shows the same page. */
export const placeFields = ({ state, query, after }: QueuePlace): Html =>
  html`<input type="hidden" name="state" value="${state}" /><input
      type="hidden"
      name="q"
      value="${query}"
    /><input type="hidden" name="after" value="${after}" />`;
