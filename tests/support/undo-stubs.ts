import { afterAll, vi } from 'vitest';

// Vitest undoes before each test what the one before it stubbed. What a file's last test stubbed would be undone only
// before the first test of another file in the same process, with what that file had prepared.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
