const BRANCH = 'refs/heads/';

/**
 * The branch that a hook of a forge tells a push to.
 *
 * @param type of the body; GitHub may send a form whose field `payload` holds the JSON
 * @returns undefined for what tells of something else: a trial, a tag, an issue
 */
export function pushedBranch(body: Buffer, type: string): string | undefined {
  const text = body.toString('utf8');
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(type);
  const read = readJson(isForm ? (new URLSearchParams(text).get('payload') ?? '') : text);
  if (typeof read !== 'object' || read === null || !('ref' in read)) return undefined;
  const { ref } = read;
  return typeof ref === 'string' && ref.startsWith(BRANCH) ? ref.slice(BRANCH.length) : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
