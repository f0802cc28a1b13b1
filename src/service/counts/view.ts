/** A page of an item that was asked for and given. */
export interface View {
  /** The item's. */
  code: string;
  /** Who asked, as the server saw it; kept nowhere. */
  address: string;
  userAgent: string;
  /** Ms since the epoch. */
  at: number;
}

const HOUR = 3_600_000;
/** Tehran is 3½ or 4½ hours ahead of UTC, so its hours begin at half past, always. */
const HALF_HOUR = 1_800_000;

/** The instant at which the hour of Tehran's clock begins that `at` is in. */
export const hourOf = (at: number): number =>
  Math.floor((at + HALF_HOUR) / HOUR) * HOUR - HALF_HOUR;
