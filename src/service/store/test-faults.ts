import type { KyselyPlugin, Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A store whose n-th insertion into a table fails, as on a disk that is full just then. */
export function failingAt(store: Store, table: keyof Tables, nth: number): Store {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      const into = node.kind === 'InsertQueryNode' ? node.into?.table.identifier.name : undefined;
      if (into === table && ++count === nth) throw new Error('fault');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return store.withPlugin(plugin);
}

/** A store that loses the answer to its first commit, which it carried out (PostgreSQL's 08006). */
export function losingCommit(store: Store): Store {
  let isLost = false;
  const transaction = () => ({
    execute: async <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => {
      const result = await store.transaction().execute(work);
      if (isLost) return result;
      isLost = true;
      throw Object.assign(new Error('connection lost'), { code: '08006' });
    },
  });
  return new Proxy(store, {
    get: (of, name, receiver) =>
      name === 'transaction' ? transaction : (Reflect.get(of, name, receiver) as unknown),
  });
}
