import { readLists } from '../collections/loaders/lists.ts';
import { readPublish } from '../collections/loaders/publish.ts';
import { InvalidContent } from '../collections/loaders/invalid-content.ts';
import type { ChannelSettings } from '../collections/schemas/publish-channels.ts';
import { DEFAULT_VARIABLES, openChannel } from '../deploy/channels/open-channel.ts';
import type { ReaderChannel } from '../deploy/channels/reader-channel.ts';
import type { EditorsChannel } from '../deploy/channels/tell-editors.ts';
import { readQuietHours } from '../lib/posts/quiet-hours.ts';
import { readTemplate } from '../lib/posts/template.ts';
import { secretOf } from '../node/settings.ts';
import { ANNOUNCE } from '../messages/announce.ts';
import { DEFAULT_TEMPLATE } from '../messages/posts.ts';
import { misused } from './options.ts';

/** A messenger's token is not set. */
export class MissingToken extends Error {
  readonly channel;
  readonly variable;

  constructor(channel: string, variable: string) {
    super(`${variable} is not set`);
    this.name = 'MissingToken';
    this.channel = channel;
    this.variable = variable;
  }
}

export interface Channels {
  readers: ReaderChannel[];
  editors: EditorsChannel[];
  /** By the ids of `sections.yml`. */
  sectionTitles: ReadonlyMap<string, string>;
}

/**
 * The channels that `publish.yml` names, ready to be asked.
 *
 * @param only the one that is asked for; ends the command where there is none of that name
 * @throws {InvalidContent} where something in the file is wrong
 * @throws {MissingToken}
 */
export function readChannels(content: string, only?: string): Channels {
  const { sections } = readLists(content);
  const ids = sections.map(({ id }) => id);
  const { publish, diagnostics } = readPublish(content, ids);
  if (!publish) throw new InvalidContent(diagnostics, content);
  const settings = publish.channels ?? [];
  const names = settings.map(({ id }) => id);
  if (only !== undefined && !names.includes(only))
    misused(ANNOUNCE.unknownChannel(only, names), ANNOUNCE.usage);
  const isForEditors = ({ for: whom }: ChannelSettings): boolean => whom === 'editors';
  const lookingPlaceOf = (entry: ChannelSettings): string | undefined =>
    settings.find(
      (each) => isForEditors(each) && each.kind === entry.kind && isSameBot(each, entry),
    )?.chat;
  return {
    readers: settings
      .filter((entry) => !isForEditors(entry) && (only === undefined || entry.id === only))
      .map((entry) => ({
        name: entry.id,
        channel: openChannel(entry, secretFor(entry), lookingPlaceOf(entry)),
        sections: entry.sections && new Set(entry.sections),
        hasPictures: entry.picture ?? true,
        quiet: entry.quiet === undefined ? undefined : readQuietHours(entry.quiet),
        template: templateOf(entry),
      })),
    editors: settings.filter(isForEditors).map((entry) => ({
      name: entry.id,
      channel: openChannel(entry, secretFor(entry), undefined),
    })),
    sectionTitles: new Map(sections.map(({ id, title }) => [id, title])),
  };
}

const variableOf = ({ kind, token }: ChannelSettings): string => token ?? DEFAULT_VARIABLES[kind];

const isSameBot = (one: ChannelSettings, other: ChannelSettings): boolean =>
  variableOf(one) === variableOf(other) && one.api === other.api;

function secretFor(entry: ChannelSettings): string | undefined {
  const secret = secretOf(variableOf(entry));
  // A webhook that is told a variable wants to be signed.
  const isNeeded = entry.kind !== 'webhook' || entry.token !== undefined;
  if (secret === undefined && isNeeded) throw new MissingToken(entry.id, variableOf(entry));
  return secret;
}

function templateOf({ template = DEFAULT_TEMPLATE }: ChannelSettings): ReaderChannel['template'] {
  const read = readTemplate(template);
  // The schema has refused every other.
  return read.ok ? read.lines : [];
}
