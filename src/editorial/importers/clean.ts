import { normalise } from '../../lib/persian/normalise.ts';
import type { Block, ExtractedItem } from './extracted-item.ts';
import { dropRepeats } from './extract/drop-repeats.ts';
import { findMeeting } from './extract/find-meeting.ts';
import { takeDateline } from './extract/take-dateline.ts';

/** Fields that are a line of text. */
const LINES = ['kicker', 'title', 'subtitle', 'lead', 'dateline'] as const;

/**
 * What every reader's findings go through: text put right, everything said once, the dateline taken
 * from the opening, and the record read from a meeting's report.
 */
export function tidy(found: ExtractedItem): ExtractedItem {
  for (const key of LINES) {
    const clean = oneLine(found[key] ?? '');
    Reflect.deleteProperty(found, key);
    if (clean) found[key] = clean;
  }
  // A title stands alone; the colon that led from a kicker to it has done its work.
  if (found.kicker) found.kicker = found.kicker.replace(/(?<![\s:：])[\s:：]+$/u, '');
  found.blocks = found.blocks.map(normaliseBlock).filter(isSaying);
  found.tags = [...new Set(found.tags.map(oneLine).filter(Boolean))];
  dropRepeats(found);
  takeDateline(found);
  findMeeting(found);
  return found;
}

const oneLine = (text: string): string => normalise(text).replace(/\s+/gu, ' ').trim();

/** Code is left as it was written, and so is what only looks like text. */
function normaliseBlock(block: Block): Block {
  if (block.kind === 'other') return block;
  return { ...block, markdown: normalise(block.markdown).trim(), text: oneLine(block.text) };
}

const isSaying = ({ kind, text, markdown }: Block): boolean =>
  kind === 'other' ? markdown.trim() !== '' : text !== '';
