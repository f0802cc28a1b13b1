/** Asks the forge as the CMS did, with its token; with a body, by POST. */
export type Ask = (url: string, body?: string) => Promise<Response>;

/** An answer that is no list; the CMS is given it, and renews a token or tells what is wrong. */
export class RefusedAnswer extends Error {
  readonly answer: Response;

  constructor(answer: Response) {
    super(`The forge answered ${answer.status}`);
    this.answer = answer;
  }
}
