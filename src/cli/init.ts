#!/usr/bin/env node
import { cpSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { packageFile } from '../node/own-source.ts';
import { print, printError } from '../node/process/print.ts';
import { showLines } from '../lib/shown-text.ts';
import { INIT } from '../messages/init.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { fail } from './fail.ts';
import {
  AnswerFault,
  readAddress,
  readColour,
  readDesk,
  readName,
  readSections,
} from './init/answers.ts';
import { readPicture } from './init/picture.ts';
import { contentFiles, frameFiles, type Newsroom } from './init/newsroom-files.ts';
import { ownVersion, peykSpec } from './init/peyk-spec.ts';
import {
  initGit,
  installPackages,
  takeAlong,
  whyNotFree,
  writeFiles,
} from './init/write-newsroom.ts';
import { openTalk } from './open-talk.ts';
import { misused, readOptions } from './options.ts';

/** The accent of pages that name none (`src/styles/tokens.css`). */
const GROUND = '#006d77';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      ...{ name: text, url: text, sections: text, logo: text, colour: text, peyk: text },
      ...{ desk: text, 'desk-repo': text, 'desk-url': text, 'desk-branch': text },
      ...{ 'desk-client-id': text, sample: flag, 'no-install': flag, yes: flag, quiet: flag },
    },
  },
  INIT.usage,
);

const [folder, ...more] = positionals;
if (folder === undefined || folder.trim() === '') misused(INIT.noFolder, INIT.usage);
if (more.length > 0) misused(INIT.oneFolder, INIT.usage);
const dir = path.resolve(folder);
/** As it was typed, for who goes there next; in quotes where a shell would take it apart. */
const shown = /[^\p{L}\p{N}\u200C\w./~@%+=:,-]/u.test(folder)
  ? `'${folder.replaceAll("'", String.raw`'\''`)}'`
  : folder;
const isAsked = process.stdin.isTTY === true && !values.yes && !values.sample;

const talk = isAsked ? openTalk({ input: process.stdin, output: process.stdout }) : undefined;

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}

/** One answer: from its flag, else from the editor, else as it is where nobody is asked. */
async function answer<Value>(
  name: string,
  given: string | undefined,
  question: string,
  otherwise: string,
  read: (text: string) => Value | Promise<Value>,
): Promise<Value> {
  for (;;) {
    let typed = given;
    if (typed === undefined && talk) {
      const told = await talk.ask(showLines(question));
      if (told === undefined) {
        printError(`\n${INIT.brokenOff}`);
        process.exit(130);
      }
      typed = told === '' ? otherwise : told;
    }
    try {
      return await read(typed ?? otherwise);
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      const sentence = INIT.wrong(name, error.message, error.cure);
      // Who is asked may try again; a flag is as it is.
      if (given !== undefined || !talk) stop(sentence);
      printError(sentence);
      // What was pasted behind a wrong answer was meant for the questions after it.
      if (talk.drop() > 0) printError(INIT.pastedMore);
    }
  }
}

/** The questions, each once, and the files that come of them. */
async function askForNewsroom(peyk: string): Promise<Map<string, string | Buffer>> {
  const base = { folder: path.basename(dir), peyk, version: ownVersion() };
  if (!isAsked && !values.yes && values.name === undefined) misused(INIT.missing, INIT.usage);
  const { ask: questions, defaults } = INIT;
  const otherwise = isAsked ? '' : defaults.name;
  const name = await answer('--name', values.name, questions.name, otherwise, readName);
  const url = await answer('--url', values.url, questions.url, '', readAddress);
  const sections = await answer(
    ...(['--sections', values.sections, questions.sections(defaults.sections)] as const),
    ...([defaults.sections, readSections] as const),
  );
  const logo = await answer('--logo', values.logo, questions.logo, '', (file) =>
    file === '' ? undefined : readPicture(path.resolve(file)),
  );
  const colour = await answer(
    ...(['--colour', values.colour, questions.colour(GROUND)] as const),
    ...([GROUND, readColour] as const),
  );
  // The pages' own colour need not be said.
  const accent = colour === GROUND ? undefined : colour;
  const desk = await askForDesk();
  const newsroom: Newsroom = { ...base, name, url, sections, logo, accent, desk };
  return new Map<string, string | Buffer>([
    ...frameFiles(newsroom),
    ...contentFiles(newsroom),
    ...(logo ? [[`content/${logo.file}`, logo.bytes] as const] : []),
  ]);
}

async function askForDesk() {
  const { ask: questions } = INIT;
  const given = {
    repo: values['desk-repo'],
    url: values['desk-url'],
    branch: values['desk-branch'],
    clientId: values['desk-client-id'],
  };
  const backend = await answer('--desk', values.desk, questions.desk, 'local', (text) => {
    const isForge = text.trim() !== 'local';
    // A forge without its repository is asked for that next; here only the name counts.
    readDesk(isForge ? { backend: text, repo: 'a/b' } : { backend: text });
    return text.trim();
  });
  if (backend === 'local' || !isAsked)
    return answer('--desk', backend, '', '', () => readDesk({ backend, ...given }));
  const repo = await answer('--desk-repo', given.repo, questions.repo, '', (text) => {
    readDesk({ backend, repo: text });
    return text;
  });
  const isOwnForge = backend === 'forgejo' || backend === 'gitea' || backend === 'gitlab';
  const url = isOwnForge
    ? await answer('--desk-url', given.url, questions.forge, '', (text) => {
        readDesk({ backend, repo, url: text });
        return text;
      })
    : given.url;
  const same = (text: string): string => text;
  const clientId = await answer('--desk-client-id', given.clientId, questions.clientId, '', same);
  return readDesk({ backend, repo, url, branch: given.branch, clientId });
}

/** The sample is as it is: who asks for it gets its name, sections and icons. */
function sampleFiles(peyk: string): Map<string, string> {
  const own = ['name', 'sections', 'logo', 'colour', 'desk', 'desk-repo'] as const;
  const useless = own.filter((name) => values[name] !== undefined).map((name) => `--${name}`);
  if (useless.length > 0) misused(INIT.sampleAlone(useless), INIT.usage);
  const name = INIT.defaults.name;
  const base = { folder: path.basename(dir), peyk, version: ownVersion(), sections: [] };
  return frameFiles({ ...base, name, url: readAddress(values.url ?? '') });
}

const why = whyNotFree(dir);
if (why !== undefined) stop(INIT.notFree[why](shown));

try {
  const source = peykSpec(values.peyk);
  const spec = 'file' in source ? `file:vendor/${path.basename(source.file)}` : source.spec;
  const files = values.sample ? sampleFiles(spec) : await askForNewsroom(spec);
  // Ctrl+C is the installing's from now on.
  talk?.close();
  writeFiles(dir, files);
  if (values.sample)
    for (const part of ['content', 'public'])
      cpSync(packageFile(part), path.join(dir, part), { recursive: true });
  if ('file' in source) takeAlong(source.file, dir);
  writeEditorSchemas(path.join(dir, 'content'), dir);
  if (!initGit(dir)) printError(INIT.noGit);
  let isInstalled = false;
  if (!values['no-install']) {
    printError(INIT.installing);
    isInstalled = installPackages(dir);
    if (!isInstalled) {
      printError(INIT.installFailed);
      // A script that goes on would find nothing to start.
      process.exitCode = 1;
    }
  }
  const { SITE_URL: address = 'http://localhost' } = parseEnv(String(files.get('.env')));
  // An installer says itself what comes next.
  if (!values.quiet)
    print(INIT.made(shown, isInstalled, `http://localhost:4321${basePathOf(address)}`));
} catch (error) {
  if (error instanceof AnswerFault) stop(INIT.wrong('--url', error.message, error.cure));
  fail(error);
}
