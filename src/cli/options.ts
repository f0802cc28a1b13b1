import { parseArgs, type ParseArgsConfig } from 'node:util';
import { OPTIONS } from '../messages/commands.ts';

type Parsed<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/**
 * What was written behind a command. A command that cannot be read is told in one line, with how it is
 * written, and ends with 2; `--help` tells how it is written and ends with 0.
 */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): Parsed<Config> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return misused(describe(error), usage);
  }
}

/** End a command that makes no sense as it was written. */
export function misused(message: string, usage: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function describe(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  // Node's sentences name the option between quotation marks: '--out <value>', 'extra'.
  const name = /'(?<name>[^' ]+)/u.exec(error.message)?.groups?.['name'] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return OPTIONS.unknown(name);
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return OPTIONS.superfluous(name);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take/u.test(error.message)
        ? OPTIONS.takesNoValue(name)
        : OPTIONS.needsValue(name);
    default:
      throw error;
  }
}
