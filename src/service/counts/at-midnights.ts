import { tehranDayRange, toTehran } from '../../lib/calendar/tehran.ts';

/** So long after midnight, in ms, the day's last views have come. */
const AFTER = 61_000;

/** Call `act` a minute after each midnight in Tehran. @returns what stops it */
export function atMidnights(now: () => number, act: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const { end } = tehranDayRange(toTehran(now() - AFTER).date);
    timer = setTimeout(
      () => {
        act();
        wait();
      },
      Math.max(end + AFTER - now(), 1000),
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
