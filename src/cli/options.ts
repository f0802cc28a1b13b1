import { parseArgs, type ParseArgsConfig } from 'node:util';
import { print, printError } from '../node/process/print.ts';
import { OPTIONS } from '../messages/commands.ts';

type Parsed<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;
type Options = NonNullable<ParseArgsConfig['options']>;
type Token = ReturnType<typeof readTokens>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

const HELP: Options = { help: { type: 'boolean', short: 'h' } };

/**
 * What was written behind a command, by Node's `parseArgs`. A command that makes no sense is told in one
 * sentence, with how it is written, and ends with 2; `--help` or `-h` tells how it is written and ends with 0.
 */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): Parsed<Config> {
  const mistake = findMistake(config.args ?? process.argv.slice(2), config);
  if (mistake === undefined) return parseArgs(config);
  if (mistake !== 'help') misused(mistake.sentence, usage);
  print(usage);
  process.exit(0);
}

/** End a command that makes no sense as it was written. */
export function misused(message: string, usage: string): never {
  printError(`${message}\n\n${usage}`);
  process.exit(2);
}

/** Without `strict`, Node takes apart whatever is written, and leaves the judgement to us. */
const readTokens = (args: readonly string[], options: Options) =>
  parseArgs({
    args: [...args],
    options: { ...options, ...HELP },
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;

/** The first thing in `args` that makes no sense, as a sentence; `help` where that is asked for. */
export function findMistake(
  args: readonly string[],
  { options = {}, allowPositionals = false }: ParseArgsConfig,
): 'help' | { sentence: string } | undefined {
  const tokens = readTokens(args, options);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help';
  const seen = new Set<string>();
  for (const token of tokens) {
    const sentence =
      token.kind === 'option'
        ? mistakeOf(token, options, seen)
        : token.kind === 'positional' && !allowPositionals
          ? OPTIONS.superfluous(token.value)
          : undefined;
    if (sentence !== undefined) return { sentence };
  }
  return undefined;
}

function mistakeOf(token: OptionToken, options: Options, seen: Set<string>): string | undefined {
  const { name, rawName, value } = token;
  // The names that every object has (`constructor`) are no options.
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option)
    return OPTIONS.unknown(
      rawName,
      Object.keys(options).map((each) => `--${each}`),
    );
  if (option.type === 'boolean' && value !== undefined) return OPTIONS.takesNoValue(rawName);
  // «--out --section ict»: Node would take the second option for the value of the first.
  const isForgotten = !token.inlineValue && value !== undefined && /^-./u.test(value);
  if (option.type === 'string' && (value === undefined || isForgotten))
    return OPTIONS.needsValue(rawName);
  if (seen.has(name) && !option.multiple) return OPTIONS.twice(rawName);
  seen.add(name);
  return undefined;
}
