/** What a reader may write in a comment, in letters (code points); the page's form and the service hold to it. */
export const COMMENT_LIMITS = { name: 60, email: 200, text: 3000 } as const;
