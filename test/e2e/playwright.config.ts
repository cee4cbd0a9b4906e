import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/*.e2e.ts', 'security/*.e2e.ts'],
  outputDir: '../../out/e2e',
  workers: 2,
  fullyParallel: true,
  // A second try is shown as flaky, never hidden: a crowded machine can be late with a whole window.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  forbidOnly: true,
});
