import { listsOf } from './lists.js';

/** Eleventy as it comes: its own Markdown, JavaScript templates, lists from one collection. */
export default function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
  eleventy.addCollection('newest', (api) =>
    api
      .getFilteredByGlob('content/news/**/*.md')
      .sort((a, b) => b.date - a.date || (a.data.code < b.data.code ? 1 : -1)),
  );
  eleventy.addCollection('lists', (api) =>
    listsOf(
      api
        .getFilteredByGlob('content/news/**/*.md')
        .sort((a, b) => b.date - a.date || (a.data.code < b.data.code ? 1 : -1)),
    ),
  );
  return { dir: { input: 'content', includes: '../_includes', output: '_site' } };
}
