import process from 'node:process';
import { parseArgs } from 'node:util';

/** What a benchmark may be told, each with what holds otherwise. */
type Defaults = Record<string, Value>;
type Value = number | number[] | string | boolean;

type Options<Of extends Defaults> = {
  [Name in keyof Of]: Of[Name] extends number
    ? number
    : Of[Name] extends number[]
      ? number[]
      : Of[Name] extends string
        ? string
        : boolean;
};

/**
 * What was written behind a benchmark's name. A default that is a number takes a whole one from 1 on,
 * a list of them some with commas between, and `false` is for a flag.
 *
 * `--help` tells all of them and ends with 0; what makes no sense is told in a line, with all of them,
 * and ends with 2: a benchmark that ran on a guess would measure nothing.
 */
export function readOptions<Of extends Defaults>(
  args: readonly string[],
  defaults: Of,
): Options<Of> {
  if (args.includes('--help')) end(0, tellAll(defaults));
  const values: Defaults = { ...defaults };
  for (const [name, written] of Object.entries(parse(args, defaults))) {
    const value = readValue(written, defaults[name]);
    if (value === undefined)
      end(2, `--${name} wants a whole number, not «${String(written)}».\n\n${tellAll(defaults)}`);
    values[name] = value;
  }
  return values as Options<Of>; // each as its default is
}

function readValue(
  written: string | boolean | undefined,
  like: Value | undefined,
): Value | undefined {
  if (typeof like !== 'number' && !Array.isArray(like)) return written;
  const numbers = String(written).split(',').map(Number);
  if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0)) return undefined;
  if (Array.isArray(like)) return numbers;
  return numbers.length === 1 ? numbers[0] : undefined;
}

function parse(
  args: readonly string[],
  defaults: Defaults,
): Record<string, string | boolean | undefined> {
  const options: Record<string, { type: 'boolean' | 'string' }> = {};
  for (const [name, value] of Object.entries(defaults))
    options[name] = { type: typeof value === 'boolean' ? 'boolean' : 'string' };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return end(2, `${(error as Error).message}\n\n${tellAll(defaults)}`);
  }
}

function tellAll(defaults: Defaults): string {
  const each = Object.entries(defaults).map(
    ([name, value]) => `  --${name}`.padEnd(14) + (value === false ? 'off' : String(value)),
  );
  return ['What may be given, and what holds otherwise:', ...each].join('\n');
}

function end(code: number, message: string): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
