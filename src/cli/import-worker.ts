import { parentPort } from 'node:worker_threads';
import { measureMarkdown } from '../editorial/importers/markdown-measure.ts';
import { readSource, refusalOf } from '../editorial/importers/read-source.ts';
import { readExported } from '../editorial/importers/wxr/read-export.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { readYaml } from '../collections/loaders/yaml.ts';
import { fixText } from '../editorial/checker/rules/fix-text.ts';
import { writeItem } from '../collections/schemas/write-item.ts';
import type { JobName, Jobs, Outcome } from './import-apart.ts';

type Work = { [Name in JobName]: (given: Jobs[Name]['given']) => Outcome<Jobs[Name]['gives']> };

const WORK: Work = {
  source: ({ bytes, name }) => {
    const read = readSource(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    return read.ok ? { ok: true, value: read.found } : read;
  },
  post: (post) => {
    const read = readExported(post);
    return read.ok ? { ok: true, value: read.found } : read;
  },
  item: ({ item, file }) => {
    measureMarkdown(item.body);
    const { text } = fixText(writeItem(item), file);
    return { ok: true, value: { text, title: titleIn(text) } };
  },
};

/** The title as it stands in the item, corrections made. */
function titleIn(text: string): string {
  const parts = splitFrontMatter(Buffer.from(text));
  const { data } = readYaml(parts.ok ? parts.yaml : '', '', 1);
  return typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : '';
}

function work<Name extends JobName>({ name, given }: { name: Name; given: Jobs[Name]['given'] }) {
  try {
    return WORK[name](given);
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

parentPort?.on('message', (job: Parameters<typeof work>[0]) => parentPort?.postMessage(work(job)));
