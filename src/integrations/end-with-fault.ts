/** The errors whose message is for editors: it tells file, line and what to do. */
const FOR_EDITORS = new Set(['ContentFaults', 'BodyFault']);

/**
 * End Astro's command on a fault of the content with its words alone; Astro would tell of it with a stack.
 * The site that is shown stays.
 * @throws any other error, as it is
 */
export function endWithFault(error: unknown): never {
  // The compiled pages have classes of their own, so the name decides.
  for (let each = error; each instanceof Error; each = each.cause)
    if (FOR_EDITORS.has(each.name)) {
      console.error(`\n${each.message}\n`);
      process.exit(1);
    }
  throw error;
}
