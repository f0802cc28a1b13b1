import { parentPort } from 'node:worker_threads';
import { measureMarkdown } from '../editorial/importers/markdown-measure.ts';
import { readPage } from '../editorial/importers/chat/read-page.ts';
import { readChatPost } from '../editorial/importers/chat/read-post.ts';
import { decode } from '../editorial/importers/decode.ts';
import { readSource, settle } from '../editorial/importers/read-source.ts';
import { refusalOf } from '../editorial/importers/refusal.ts';
import { readExported } from '../editorial/importers/wxr/read-export.ts';
import { isDocx } from '../editorial/importers/word/open-docx.ts';
import { readDocx } from '../editorial/importers/word/read-docx.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { readNewsFile } from '../collections/loaders/news-file.ts';
import { readYaml } from '../collections/loaders/yaml.ts';
import { fixText } from '../editorial/checker/rules/fix-text.ts';
import { writeItem } from '../collections/schemas/write-item.ts';
import type { ContentDiagnostic, ProblemOfLine } from '../lib/diagnostics/diagnostic.ts';
import type { JobName, Jobs, Outcome } from './job-thread.ts';

type Work = {
  [Name in JobName]: (
    given: Jobs[Name]['given'],
  ) => Outcome<Jobs[Name]['gives']> | Promise<Outcome<Jobs[Name]['gives']>>;
};

const WORK: Work = {
  source: async ({ bytes, name }) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const read = isDocx(buffer) ? await readDocx(buffer) : readSource(buffer, name);
    return read.ok ? { ok: true, value: read.found } : read;
  },
  post: (post) => {
    const read = readExported(post);
    return read.ok ? { ok: true, value: read.found } : read;
  },
  chatPage: (bytes) => {
    const decoded = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return decoded.ok ? { ok: true, value: readPage(decoded.text) } : decoded;
  },
  chatPost: (post) => {
    const read = settle(readChatPost(post));
    return read.ok ? { ok: true, value: read.found } : read;
  },
  item: ({ item, file }) => {
    measureMarkdown(item.body);
    const { text } = fixText(writeItem(item), file);
    const read = readNewsFile(Buffer.from(text), file, '');
    const [diagnostic] = read.ok ? [] : read.diagnostics;
    return diagnostic
      ? { ok: false, refusal: 'would-not-build', because: toLine(diagnostic, text) }
      : { ok: true, value: { text, title: titleIn(text) } };
  },
};

function toLine({ line, ...problem }: ContentDiagnostic, text: string): ProblemOfLine {
  const shown = text.split('\n', line)[line - 1] ?? '';
  return { problem, line: shown.trim().slice(0, LONGEST_SHOWN) };
}

/** As much of a line as it is known by. */
const LONGEST_SHOWN = 60;

/** The title as it stands in the item, corrections made. */
function titleIn(text: string): string {
  const parts = splitFrontMatter(Buffer.from(text));
  const { data } = readYaml(parts.ok ? parts.yaml : '', '', 1);
  return typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : '';
}

async function work<Name extends JobName>({
  name,
  given,
}: {
  name: Name;
  given: Jobs[Name]['given'];
}): Promise<Outcome<Jobs[Name]['gives']>> {
  try {
    return await WORK[name](given);
  } catch (error) {
    return refusalOf(error);
  }
}

parentPort?.on('message', (job: Parameters<typeof work>[0]) => {
  void work(job).then((outcome) => parentPort?.postMessage(outcome));
});
