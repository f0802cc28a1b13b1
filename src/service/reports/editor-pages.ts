import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { REPORT_DESK } from '../../messages/reports.ts';
import { moderationHeader, tokenField } from '../moderation/moderation-header.ts';
import type { Moderator } from '../moderation/sessions.ts';
import { signsText } from '../moderation/signs-text.ts';
import { page, type Html } from '../pages/page.ts';
import { words } from '../pages/words.ts';
import type { ReportRow, ReportState } from '../store/tables.ts';
import type { Surroundings } from './find-sentence.ts';
import type { CorrectionDraft } from './write-correction.ts';

const STATES = ['open', 'done', 'refused'] as const satisfies ReportState[];

const CURRENT = html`aria-current="page"`;

/** A report with what its item's page shows now. */
export interface ShownReport extends ReportRow {
  /** The item's title; undefined where it is not published any more. */
  title: string | undefined;
  surroundings: Surroundings | undefined;
  /** What the item tells of a correction now; empty for none. */
  published: string;
}

export interface ReportsView {
  moderator: Moderator;
  state: ReportState;
  counts: Record<ReportState, number>;
  reports: readonly ShownReport[];
  notices: readonly string[];
}

/** The reports of one state, each with where its sentence stands and what may be done. */
export const reportsPage = ({ moderator, state, counts, reports, notices }: ReportsView): Html =>
  page(
    `${REPORT_DESK.title}: ${REPORT_DESK.states[state]}`,
    html`${notices.map((notice) => html`<p class="notice" role="status">${notice}</p>`)}
      <nav class="row" aria-label="${REPORT_DESK.title}">
        ${STATES.map((each) => html`<a href="/_/moderate/reports?state=${each}" ${each === state ? CURRENT : ''}>${REPORT_DESK.states[each]} (${formatNumber(counts[each])})</a>`)}
      </nav>
      ${reports.length === 0 ? html`<p>${REPORT_DESK.none}</p>` : ''}
      <ul class="list">
        ${reports.map((report) => html`<li>${entry(report, moderator)}</li>`)}
      </ul>`,
    moderationHeader(moderator, 'reports'),
  );

function entry(report: ShownReport, moderator: Moderator): Html {
  const { id, version, code, title, email, text, at, signs, state, drafted, published } = report;
  return html`<article id="r-${id}">
    <h2>
      ${REPORT_DESK.about}
      ${title === undefined ? code : html`<a href="/news/${code}/"><bdi>${title}</bdi></a>`}
    </h2>
    <p class="row">
      <time class="soft" datetime="${new Date(at).toISOString()}">${formatDateTime(at)}</time>
      ${email === null ? '' : html`<bdi class="soft" dir="ltr">${email}</bdi>`}
      ${signs === '' ? '' : html`<span class="soft">${signsText(signs)}</span>`}
    </p>
    ${words(text)} ${whereItStands(report)}
    ${published === '' ? '' : html`<p>${REPORT_DESK.has} <bdi>${published}</bdi></p>`}
    ${drafted === null ? '' : html`<p class="soft"><bdi>${REPORT_DESK.drafted(drafted)}</bdi></p>`}
    <form method="post" action="/_/moderate/reports/decide" class="row">
      ${tokenField(moderator)}<input type="hidden" name="state" value="${state}" /><input
        type="hidden"
        name="report"
        value="${id}:${version}"
      />
      ${
        state === 'open'
          ? html`<button class="main" name="act" value="drafted">${REPORT_DESK.draft}</button>
              <button name="act" value="done">${REPORT_DESK.done}</button>
              <button name="act" value="refused">${REPORT_DESK.refuse}</button>`
          : html`<button name="act" value="open">${REPORT_DESK.reopen}</button>`
      }
    </form>
  </article>`;
}

function whereItStands({ sentence, surroundings, title }: ShownReport): Html {
  if (title === undefined) return html`<p class="soft">${REPORT_DESK.noPage}</p>`;
  if (sentence === '') return html`<p class="soft">${REPORT_DESK.noSentence}</p>`;
  if (!surroundings)
    return html`<p class="soft">${REPORT_DESK.gone}</p>
      ${words(sentence)}`;
  const { before, sentence: found, after } = surroundings;
  return html`<section aria-label="${REPORT_DESK.where}">
    <p class="soft">${REPORT_DESK.where}</p>
    <p dir="auto">${before}<mark>${found}</mark>${after}</p>
  </section>`;
}

/** What was begun, and the ways to go on with it. */
export const draftPage = (moderator: Moderator, draft: CorrectionDraft, code: string): Html =>
  page(
    REPORT_DESK.ready.title,
    html`<p>${REPORT_DESK.ready.note}</p>
      ${words(draft.text)}
      <p><a href="${draft.deskUrl}">${REPORT_DESK.ready.open}</a></p>
      <p><a href="/news/${code}/">${MODERATION.item} ${code}</a></p>
      <label
        >${REPORT_DESK.ready.orPaste}<textarea readonly rows="5" dir="auto">
${draft.frontMatter}</textarea>
      </label>
      <p><a href="/_/moderate/reports">${REPORT_DESK.ready.back}</a></p>`,
    moderationHeader(moderator, 'reports'),
  );
