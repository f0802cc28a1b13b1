/** What a reader may write in a report of an error, in letters (code points). */
export const REPORT_LIMITS = { sentence: 500, text: 2000, email: 200 } as const;
