import type { Context, Handler } from 'hono';
import { html } from 'hono/html';
import { scriptedPolicy } from '../../policy/policies.ts';
import type { Html } from '../pages/page.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';

/** A script that pages of the service run: a file of their own, and nothing else of the site. */
export interface PageScript {
  /** Its address, below `/_/`. */
  path: string;
  /** What it does, as a function that knows nothing but what browsers have. */
  run: () => void;
}

/** The element that has a page run it. */
export const scriptTag = ({ path }: PageScript): Html =>
  html`<script src="${path}" defer></script>`;

/** The policy of an answer whose page runs the script. */
export const allowScript = (c: Context, siteUrl: string, { path }: PageScript): void =>
  c.header('Content-Security-Policy', scriptedPolicy(siteUrl + path, PAGE_STYLE));

/** What answers for its file. */
export const scriptFile = ({ run }: PageScript): Handler => {
  const text = `(${run.toString()})();\n`;
  return (c) => c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
};
