import { build, type Plugin } from 'vite';
import { ownModule, packageFile } from '../../node/own-source.ts';
import { writeError } from '../../node/process/serialise-error.ts';
import { persianWords } from './cms-words.ts';

/** Parts of Sveltia CMS that no field of the desk uses: maps, and the colouring of programs. */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\/|terra-draw|svgo\/)/u;

/**
 * Bundle the desk's script with Sveltia CMS. The names of the files tell their content but for `desk.js`
 * and `desk.css`; the same sources make the same bytes.
 */
export async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: packageFile('.'),
    // Relative: the site may stand below a path.
    base: './',
    publicDir: false,
    logLevel: 'error',
    // The parts of the CMS that Svelte and React guard by it are for their makers.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [nothingFromElsewhere(), persianWords()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
      target: 'es2023',
      rolldownOptions: {
        input: ownModule('editorial/desk/desk'),
        output: {
          entryFileNames: 'desk.js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: ({ names }) =>
            names.includes('desk.css') ? 'desk.css' : '[name]-[hash][extname]',
        },
      },
    },
  });
}

/** The bundle asks no other host for anything: the CMS brings its fonts, and names a CDN as a second source. */
function nothingFromElsewhere(): Plugin {
  return {
    name: 'peyk:nothing-from-elsewhere',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? '\0peyk:unused' : undefined),
    load: (id) => (id === '\0peyk:unused' ? 'export default [];' : undefined),
    transform(code, id) {
      if (!/@sveltia[\\/]cms[\\/]npm[\\/]index\.js/u.test(id)) return undefined;
      const without = code.replace(/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/gu, '');
      if (/cdn\.jsdelivr\.net/u.test(without)) this.error('Sveltia CMS names a CDN in a new way');
      return { code: without, map: null };
    },
  };
}

/** Run as a program of its own: bundling takes more memory than a build should keep. */
const [, program, outDir] = process.argv;
if (program === import.meta.filename && outDir) await bundle(outDir).catch(writeError);
