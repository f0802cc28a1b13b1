import { html } from 'hono/html';
import { REPORT_LIMITS } from '../../lib/report-limits.ts';
import { COMMENTS } from '../../messages/comments.ts';
import { REPORTS } from '../../messages/reports.ts';
import { emailField, faultList, hidden, itemLink, trapField } from '../forms/form-parts.ts';
import { page, type Html } from '../pages/page.ts';
import { words } from '../pages/words.ts';
import type { ReportFault, WrittenReport } from './read-report.ts';
import type { ReportedItem } from './reported-item.ts';

/** The form, with what was written so far. */
const fields = ({ code, sentence, text, email }: WrittenReport): Html =>
  html` <form method="post" action="/_/reports">
    ${hidden('code', code)}
    <label
      >${REPORTS.sentence}<textarea
        name="sentence"
        rows="2"
        maxlength="${REPORT_LIMITS.sentence}"
        dir="auto"
      >
${sentence}</textarea>
    </label>
    <label
      >${REPORTS.text}<textarea
        name="text"
        required
        rows="5"
        maxlength="${REPORT_LIMITS.text}"
        dir="auto"
      >
${text}</textarea>
    </label>
    ${emailField(email, REPORT_LIMITS.email)} ${trapField()}
    <p><button class="main">${REPORTS.preview}</button></p>
  </form>`;

/** The form on a page of its own. */
export const reportFormPage = (
  item: ReportedItem,
  written: WrittenReport,
  faults: readonly ReportFault[] = [],
): Html =>
  page(
    REPORTS.title,
    html`${itemLink(item)}
      <p class="soft">${REPORTS.note}</p>
      ${faultList(faults.map((fault) => REPORTS.wrong[fault]))} ${fields(written)}`,
  );

/** What was written, as editors will see it, and the way to send it. */
export const reportPreviewPage = (
  item: ReportedItem,
  written: WrittenReport,
  token: string,
): Html =>
  page(
    REPORTS.previewTitle,
    html`${itemLink(item)}
      <p class="soft">${REPORTS.previewNote}</p>
      ${
        written.sentence === ''
          ? ''
          : html`<p class="soft">${REPORTS.ofSentence}</p>
              ${words(written.sentence)}`
      }
      <p class="soft">${REPORTS.whatIsWrong}</p>
      ${words(written.text)}
      <form method="post" action="/_/reports">
        ${(['code', 'sentence', 'text', 'email'] as const).map((name) => hidden(name, written[name]))}
        ${hidden('token', token)}
        <p><button class="main">${REPORTS.send}</button></p>
      </form>
      <details>
        <summary>${REPORTS.change}</summary>
        ${fields(written)}
      </details>`,
  );

/** That it came in. */
export const reportReceivedPage = (): Html =>
  page(
    REPORTS.received,
    html`<p role="status">${REPORTS.receivedNote}</p>
      <p><a href="/">${COMMENTS.home}</a></p>`,
  );
