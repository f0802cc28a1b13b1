import { html } from 'hono/html';
import { formatDateTime } from '../../lib/calendar/format.ts';
import { MODERATION } from '../../messages/moderation.ts';
import { page, type Html } from '../pages/page.ts';
import type { Tables } from '../store/tables.ts';
import { moderationHeader } from './moderation-header.ts';
import type { Moderator } from './sessions.ts';

/** Who did what, and when. */
export const auditPage = (moderator: Moderator, acts: readonly Tables['audit'][]): Html =>
  page(
    MODERATION.audit,
    html`<table>
      <thead>
        <tr>
          ${Object.values(MODERATION.auditHeads).map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${acts.map(
          (act) =>
            html`<tr>
              <td>
                <time datetime="${new Date(act.at).toISOString()}">${formatDateTime(act.at)}</time>
              </td>
              <td><bdi>${act.moderator}</bdi></td>
              <td>${MODERATION.acts[act.act] ?? act.act}</td>
              <td><bdi dir="ltr">${act.subject}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    moderationHeader(moderator, 'audit'),
  );
