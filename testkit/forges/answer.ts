/** A question to a forge's interface. */
export interface Question {
  method: string;
  /** Below the interface's own address: «/repos/newsroom/site». */
  path: string;
  query: URLSearchParams;
  body: string;
}

/** An answer that is not 200. */
export class Refusal {
  readonly status: number;
  readonly message: string;

  constructor(status: number, message: string) {
    this.status = status;
    this.message = message;
  }
}
