/** What a segment knows of one of its items beside its words. */
export interface SegmentPage {
  /** Names its file in the store of fragments. */
  fragment: string;
  wordCount: number;
}
