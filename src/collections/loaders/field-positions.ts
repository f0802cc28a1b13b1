import { readInside } from '../../node/files/read.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readYaml } from './yaml.ts';

/** A position in a file; lines and columns from 1. */
export interface Position {
  line: number;
  column?: number;
}

/**
 * Where fields stand in the files of a content directory. Read when asked: a sound archive costs no file
 * access, and a faulty file is read once.
 */
export class FieldPositions {
  readonly #dir: string;
  readonly #known = new Map<string, (path: readonly PropertyKey[]) => Position>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** @param file below the content directory: a text with front matter, or one of the lists */
  positionOf(file: string, at: readonly PropertyKey[]): Position {
    const known = this.#known.get(file) ?? this.#read(file);
    this.#known.set(file, known);
    return known(at);
  }

  /** «news/1403/07/a.md:6», as terminals and editors open it. */
  name(file: string, at: readonly PropertyKey[]): string {
    return `${file}:${this.positionOf(file, at).line}`;
  }

  #read(file: string): (path: readonly PropertyKey[]) => Position {
    const bytes = readInside(this.#dir, file);
    if (file.endsWith('.yml')) return readYaml(bytes.toString('utf8'), file, 1).positionOf;
    const parts = splitFrontMatter(bytes);
    return parts.ok ? readYaml(parts.yaml, file, parts.yamlLine).positionOf : () => ({ line: 1 });
  }
}
