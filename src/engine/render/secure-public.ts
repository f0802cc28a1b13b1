import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isPageName, withPublicPolicy } from '../../policy/public-page.ts';

/** Give each page of a folder that came from `public/` its policy. */
export function securePublicPages(dir: string): void {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter(isPageName)) {
    const file = path.join(dir, name);
    writeFileSync(file, withPublicPolicy(readFileSync(file)));
  }
}
