import type { Notice } from '../deploy/channels/notice.ts';
import { ANNOUNCE } from '../messages/announce.ts';

/** A notice in Persian, and whether somebody has to do something about it. */
export function describeNotice(notice: Notice): { words: string; isFault: boolean } {
  switch (notice.kind) {
    case 'sent':
      return { words: ANNOUNCE.sent(notice), isFault: false };
    case 'edited':
      return { words: ANNOUNCE.edited(notice), isFault: false };
    case 'held':
      return { words: ANNOUNCE.held(notice.channel, notice.count, notice.until), isFault: false };
    case 'unsure':
      return { words: ANNOUNCE.unsure(notice), isFault: true };
    case 'refused':
      return { words: ANNOUNCE.refused(notice), isFault: true };
    case 'not-edited':
      return { words: ANNOUNCE.notEdited(notice), isFault: true };
    case 'gone':
      return { words: ANNOUNCE.gone(notice), isFault: true };
    case 'stopped':
      return { words: ANNOUNCE.stopped(notice.channel, notice.reason), isFault: true };
  }
}
