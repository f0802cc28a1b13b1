/** The plural as it is written, with the pronoun or the ezafe that follows it. */
export const PLURAL_ENDINGS = [
  'ها',
  'های',
  'هایی',
  'هایم',
  'هایت',
  'هایش',
  'هایمان',
  'هایتان',
  'هایشان',
] as const;

/** What a half-space parts from a silent ه: رفته‌اند, خانه‌ای, برنامه‌ی. */
export const SILENT_HEH_ENDINGS = ['ای', 'ام', 'ات', 'اش', 'ایم', 'اید', 'اند', 'ی'] as const;
