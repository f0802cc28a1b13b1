import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own rules. Those that ask the type checker need a file on disk, so they are off. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** The ids of the rules that `code` would break if it stood in the file `path` of the project. */
export async function lintAs(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return result?.messages.map((message) => message.ruleId) ?? [];
}
