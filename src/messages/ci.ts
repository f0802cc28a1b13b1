/** What `npm run ci` says: it prints the file of a forge's own runners. */
export const CI = {
  usage: (forges: readonly string[]): string =>
    [
      `این‌گونه بنویسید: npm run ci -- ${forges.join('|')} [گزینه‌ها]`,
      'پرونده‌ای می‌نویسد که مخزن با آن خود نوشته‌ها را وارسی، پیش از انتشار نشان می‌دهد و منتشر می‌کند',
      '  --write   آن را در جای خودش می‌گذارد؛ پرونده‌ای که هست دست نمی‌خورد',
      '  --pages   سایت را در Pages همان مخزن می‌گذارد (GitHub و GitLab)',
      '  --branch  شاخه‌ای که منتشر می‌شود؛ بی آن، main',
    ].join('\n'),
  noForge: 'نام مخزن‌دار را بنویسید',
  unknown: (name: string): string => `برای «${name}» پرونده‌ای نداریم`,
  noPages: (name: string): string => `«${name}» جایی برای Pages ندارد`,
  badBranch: (name: string): string => `«${name}» نام شاخه نیست`,
  written: (file: string): string => `نوشته شد: ${file}`,
  present: (file: string): string =>
    `${file} هست و دست نخورد؛ بی --write بخوانید چه تازه است و خودتان بیاورید`,
} as const;
