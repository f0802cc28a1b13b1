/** A stretch of a post. */
export interface PostRun {
  text: string;
  bold: boolean;
}
