/**
 * Whether an offset of a Markdown text lies in fenced or inline code. A fence that nothing closes is none:
 * what opens it may be the code of a tag. Ask of offsets in their order.
 */
export function codeSpans(text: string): (at: number) => boolean {
  const spans: { start: number; end: number }[] = [];
  let fence: string | undefined;
  let opened = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(?<mark>`{3,}|~{3,})/u.exec(line)?.groups?.['mark'];
    const isFence = fence === undefined ? mark !== undefined : mark?.startsWith(fence);
    if (fence !== undefined || isFence) spans.push({ start: at, end: at + line.length });
    else
      for (const match of line.matchAll(/`[^`]+`/gu))
        spans.push({ start: at + match.index, end: at + match.index + match[0].length });
    if (isFence) {
      if (fence === undefined) opened = spans.length - 1;
      fence = fence === undefined ? mark : undefined;
    }
    at += line.length + 1;
  }
  if (fence !== undefined) spans.length = opened;
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next += 1;
    const span = spans[next];
    return span !== undefined && span.start <= offset;
  };
}
