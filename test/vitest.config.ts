import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['e2e/**', 'bench/**'],
    pool: 'threads',
    restoreMocks: true,
    // Nothing here waits for this long; a slow or busy machine may.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
