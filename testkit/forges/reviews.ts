import type { Repository } from './repository.ts';

/** What a branch has that the main one has not, or has otherwise; undefined for a file that it took away. */
export type Changes = Map<string, string | Buffer | undefined>;

/** A request to merge a branch: GitHub's pull request, GitLab's merge request. */
export interface Review {
  number: number;
  title: string;
  branch: string;
  labels: string[];
  isDraft: boolean;
  state: 'open' | 'merged' | 'closed';
}

/** The branches of a repository beside its main one, and the requests to merge them. */
export class Reviews {
  readonly list: Review[] = [];
  readonly branches = new Map<string, { changes: Changes; head: string }>();
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** @returns whether there was none of that name */
  cut(branch: string): boolean {
    if (this.branches.has(branch)) return false;
    this.branches.set(branch, { changes: new Map(), head: this.#repository.head });
    return true;
  }

  /** @returns the branch's new head */
  commit(branch: string, changes: Changes): string {
    const at = this.branches.get(branch)!;
    for (const [path, text] of changes) at.changes.set(path, text);
    at.head = this.#repository.newHash(`${at.head} ${[...changes.keys()].join(' ')}`);
    return at.head;
  }

  /** A file as it stands in a branch. */
  read(branch: string, path: string): string | Buffer | undefined {
    const changes = this.branches.get(branch)?.changes;
    return changes?.has(path) ? changes.get(path) : this.#repository.files.get(path);
  }

  open(request: Omit<Review, 'number' | 'state'>): Review {
    const review: Review = { ...request, number: this.list.length + 1, state: 'open' };
    this.list.push(review);
    return review;
  }

  find(number: string | number): Review | undefined {
    return this.list[Number(number) - 1];
  }

  /** Bring what a branch has into the main one. A forge merges no draft. @returns whether it was merged */
  merge(review: Review): boolean {
    if (review.state !== 'open' || review.isDraft) return false;
    for (const [path, text] of this.branches.get(review.branch)?.changes ?? [])
      if (text === undefined) this.#repository.remove(path);
      else this.#repository.write(path, text);
    review.state = 'merged';
    return true;
  }
}
