import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterPolicy, pagePolicy, textPolicy } from './policies.ts';
import { hasPolicy, policyMeta, withPolicy } from './with-policy.ts';

const BEGINNING = '<!DOCTYPE html><html lang="fa" class="x"> <head><meta charset="utf-8">';
const POLICY = textPolicy();
const give = (): string => POLICY;

describe('withPolicy', () => {
  test('lets the policy stand before what it is about, whatever editors wrote', () => {
    const piece = fc.oneof(
      fc.constantFrom('<meta charset="utf-8">', policyMeta('default-src *'), '<head>', '$&', '$1'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const rest = `<title>${pieces.join('')}`;
        expect(withPolicy(BEGINNING + rest, give)).toBe(BEGINNING + policyMeta(POLICY) + rest);
      }),
    );
  });

  test('keeps the policy that a page begins with', () => {
    const page = `${BEGINNING}${policyMeta("default-src 'none'")}<title>x</title>`;
    expect(withPolicy(page, give)).toBe(page);
  });

  test.each(['<p>x</p>', '', '<!doctype html><title>x</title>', `<!-- -->${BEGINNING}`])(
    'lets no page out that begins as «%s»',
    (page) => expect(() => withPolicy(page, give)).toThrow(/must begin/u),
  );

  test('is seen by hasPolicy, and nothing else is', () => {
    expect(hasPolicy(withPolicy(`${BEGINNING}<title>`, give))).toBe(true);
    expect(hasPolicy(`${BEGINNING}<title>${policyMeta(POLICY)}`)).toBe(false);
  });
});

test('policies allow nothing unsafe, and end no attribute', () => {
  for (const policy of [pagePolicy({ styles: ['s'], scripts: ['t'] }), textPolicy('a{}')])
    expect(policy).not.toMatch(/unsafe|"/u);
});

test('the policy of a letter lets in the styles that are named, and fetches and runs nothing', () => {
  const policy = letterPolicy(['color:red;']);
  expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-hashes' 'sha256-[^']+'; /u);
  expect(policy).not.toMatch(/unsafe-inline|script-src|"/u);
});
