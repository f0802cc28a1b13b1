/**
 * The part of a service worker's world that is used here (W3C, Service Workers). TypeScript's types of it
 * and those of a page exclude each other, and this program holds both.
 */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: WorkerEvent) => void,
  ): void;
}

export interface WorkerEvent extends MessageEvent {
  /** The worker lives until this has settled. */
  waitUntil(work: Promise<unknown>): void;
}

export const scope = self as unknown as WorkerScope;

/** Whether the device asks to spare data (Network Information API; not everywhere known). */
export const sparesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
