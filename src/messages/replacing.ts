/** What is said to who puts components of their own in the place of ours (`astro.config.mjs`). */
export const REPLACING = {
  unknown: (name: string, known: readonly string[]): string =>
    `در astro.config.mjs، سازهٔ «${name}» جایگزین‌پذیر نیست. جایگزین‌پذیرها این‌هاست: ${known.join('، ')}.`,
  noFile: (name: string, file: string): string =>
    `در astro.config.mjs، پروندهٔ «${file}» که باید جای ${name} بنشیند در پوشهٔ src پایگاه نیست. آن را بسازید یا این خط را بردارید.`,
} as const;
