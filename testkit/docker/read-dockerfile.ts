/** One instruction of a Dockerfile. */
export interface Instruction {
  name: string;
  /** What stands behind it, with variables in their places. */
  text: string;
  /** `--from=packages` */
  flags: Record<string, string>;
}

/** A stage: what it begins with, and what is done there. */
export interface Stage {
  image: string;
  name: string;
  instructions: Instruction[];
  /** What `ARG` and `ENV` set. */
  variables: Record<string, string>;
}

const KNOWN = new Set([
  ...['ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'RUN', 'USER'],
  ...['VOLUME', 'WORKDIR'],
]);

/**
 * Read a Dockerfile as a builder does, and more narrowly: an instruction a line, no continuations, no heredocs,
 * and a variable that nobody set is a fault, but for `RUN`, where the shell reads it.
 */
export function readDockerfile(text: string, args: Record<string, string> = {}): Stage[] {
  const global: Record<string, string> = {};
  const stages: Stage[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name = '', rest = ''] = /^([A-Z]+) (\S.*)$/u.exec(line) ?? [];
    if (!KNOWN.has(name)) throw new Error(`no instruction: ${line}`);
    const stage = stages.at(-1);
    const variables = stage?.variables ?? global;
    if (name === 'ARG') {
      const [, key = '', value] = /^(\w+)(?:=(\S+))?$/u.exec(rest) ?? [];
      if (key === '') throw new Error(`no argument: ${line}`);
      const given = args[key] ?? value;
      if (given !== undefined) variables[key] = given;
      continue;
    }
    const flags: Record<string, string> = {};
    let left = rest;
    for (;;) {
      const [whole, flag = '', value = ''] = /^--([a-z-]+)=(\S+) /u.exec(left) ?? [];
      if (whole === undefined) break;
      flags[flag] = value;
      left = left.slice(whole.length);
    }
    // What is set before the first stage is seen by FROM alone.
    const filled = name === 'RUN' ? left : fill(left, name === 'FROM' ? global : variables);
    if (name === 'FROM') {
      const [, image = '', as = ''] = /^(\S+)(?: AS ([a-z]+))?$/u.exec(filled) ?? [];
      if (!/^[\w.-]+\/[\w./-]+:[\w.-]+$/u.test(image)) throw new Error(`no image: ${image}`);
      stages.push({ image, name: as, instructions: [], variables: {} });
      continue;
    }
    if (!stage) throw new Error(`before FROM: ${line}`);
    if (name === 'ENV')
      for (const pair of filled.split(' ')) {
        const [, key = '', value = ''] = /^(\w+)=(\S+)$/u.exec(pair) ?? [];
        if (key === '') throw new Error(`no variable: ${pair}`);
        variables[key] = value;
      }
    stage.instructions.push({ name, text: filled, flags });
  }
  return stages;
}

function fill(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+)\}/gu, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`nobody sets ${name}`);
    return value;
  });
}

/** A command as a list, which no shell reads. @throws {Error} for one that a shell would */
export function listOf(text: string): string[] {
  const list: unknown = JSON.parse(text);
  if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  throw new Error(`no list: ${text}`);
}
