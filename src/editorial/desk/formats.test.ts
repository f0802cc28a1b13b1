import { describe, expect, test } from 'vitest';
import { frontForForm, isRecord, siteForForm, spellOutSite } from './entry-data.ts';
import { yamlFormat } from './formats.ts';

describe('the short form of readers’ comments in site.yml', () => {
  const SITE = 'title: پیک\ncomments: on # همه\ndesk:\n  backend: local\n';
  const open = (text: string) => {
    const format = yamlFormat(undefined, spellOutSite);
    const data = format.fromFile(text);
    if (!isRecord(data)) throw new Error('no map');
    return { format, data };
  };

  test.each(['on', 'off'])('«%s» fills in the form', (state) => {
    expect(open(`title: پیک\ncomments: ${state}\n`).data['comments']).toEqual({ state });
  });

  test('stays as it is where something else is changed', () => {
    const { format, data } = open(SITE);
    expect(format.toFile(data)).toBe(SITE);
    expect(format.toFile({ ...data, title: 'پیکی' })).toBe(SITE.replace('پیک\n', 'پیکی\n'));
  });

  test('is written out when there is more to say', () => {
    const { format, data } = open(SITE);
    const text = format.toFile({ ...data, comments: { state: 'on', closeAfterDays: '14' } });
    expect(open(text).data).toMatchObject({ comments: { state: 'on', closeAfterDays: '14' } });
  });
});

describe('the files of a newsroom’s look in site.yml', () => {
  const SITE =
    'name: پیک\nlogo: ../media/logo.svg # کلک\nicon: ../media/icon.svg\nlook:\n  font:\n    path: ../media/own.woff2\n    licence: OFL\n';
  const open = () => {
    const format = yamlFormat(undefined, spellOutSite, siteForForm);
    const data = format.fromFile(SITE);
    if (!isRecord(data)) throw new Error('no map');
    return { format, data };
  };

  test('are shown by the addresses that the desk knows them by', () => {
    expect(open().data).toMatchObject({
      logo: { light: '/media/logo.svg' },
      icon: '/media/icon.svg',
      look: { font: { path: '/media/own.woff2' } },
    });
  });

  test('stay as they are written where something else is changed', () => {
    const { format, data } = open();
    expect(format.toFile(data)).toBe(SITE);
    expect(format.toFile({ ...data, name: 'پیکی' })).toBe(SITE.replace('پیک\n', 'پیکی\n'));
  });

  test('are written as commands do', () => {
    const { format, data } = open();
    const text = format.toFile({ ...data, icon: '/media/other.png' });
    expect(text).toBe(SITE.replace('icon.svg', 'other.png'));
    const two = format.toFile({
      ...data,
      logo: { light: '/media/logo.svg', dark: '/media/d.svg' },
    });
    expect(two).toContain('light: ../media/logo.svg');
    expect(two).toContain('dark: ../media/d.svg');
  });
});

describe('a switch of site.yml', () => {
  const open = (text: string) => {
    const format = yamlFormat(undefined, spellOutSite, siteForForm);
    const data = format.fromFile(text);
    if (!isRecord(data)) throw new Error('no map');
    return { format, data };
  };

  test('is on or off in the form', () => {
    expect(open('name: پیک\nhistory: false\noffline: true\n').data).toMatchObject({
      history: false,
      offline: true,
    });
  });

  test('that is on, as it is without a line, adds none', () => {
    const { format, data } = open('name: پیک\n');
    expect(format.toFile({ ...data, history: true, offline: true })).toBe('name: پیک\n');
    expect(format.toFile({ ...data, offline: false })).toBe('name: پیک\noffline: false\n');
  });
});

describe('front.yml', () => {
  const FRONT = '# چینش\ntop:\n  - 101 # یک\n  - code: 102\n    until: 1405-09-01\n';

  test('shows a story that is named by its code alone as any other, and stays as it is', () => {
    const format = yamlFormat(undefined, undefined, frontForForm);
    const data = format.fromFile(FRONT);
    if (!isRecord(data)) throw new Error('no map');
    expect(data['top']).toEqual([{ code: '101' }, { code: '102', until: '1405-09-01' }]);
    expect(format.toFile(data)).toBe(FRONT);
    expect(format.toFile({ ...data, bar: { text: 'فوری', until: '1405-09-02 10:00' } })).toBe(
      `${FRONT}bar:\n  text: فوری\n  until: 1405-09-02 10:00\n`,
    );
  });
});
