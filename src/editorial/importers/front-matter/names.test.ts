import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './read-front-matter.ts';

const read = (field: string) => readFrontMatter(`---\ntitle: پل\n${field}\n---\nمتن\n`);

describe('names that front matter writes in one text', () => {
  test.each([
    ['tags: آب، برق، گاز'],
    ['tags: آب, برق, گاز'],
    ['tags: آب؛ برق؛ گاز'],
    ['tags: "#آب #برق #گاز"'],
    ['tags: [آب، برق، گاز]'],
    ['tags: [آب, برق, گاز]'],
    ['tags:\n  - آب\n  - برق، گاز'],
    ['keywords: آب، برق،گاز،'],
  ])('%j are three tags', (field) => {
    expect(read(field)?.tags.filter(Boolean)).toEqual(['آب', 'برق', 'گاز']);
  });

  test('are sections and people, too', () => {
    expect(read('categories: اقتصاد، فرهنگ')?.sections).toEqual(['اقتصاد', 'فرهنگ']);
    const meeting = read('eventDate: 1403-07-24\nparticipants: علی کریمی، سارا نیکو و رضا بهاری');
    expect(meeting?.event?.attendees).toEqual(['علی کریمی', 'سارا نیکو', 'رضا بهاری']);
  });

  test('are one name where a list holds it with its comma', () => {
    expect(read('tags: ["a, b", آب]')?.tags).toEqual(['a, b', 'آب']);
  });
});
