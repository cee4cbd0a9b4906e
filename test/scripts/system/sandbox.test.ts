import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refuseWithoutSandbox } from '../../../scripts/system/sandbox.mjs';
import { put, temporaryFolder } from '../temporary.ts';

const kernel =
  (settings: Record<string, string>) =>
  (path: string): string | undefined =>
    settings[path.replace('/proc/sys/kernel/', '')];

const forbidding = kernel({ apparmor_restrict_unprivileged_userns: '1' });

describe('a kernel that lets no ordinary program build a sandbox', () => {
  const dist = () => {
    const folder = temporaryFolder();
    return { executable: put(folder, 'electron', '', 0o755), helper: put(folder, 'chrome-sandbox', '', 0o755) };
  };

  test.each([{ apparmor_restrict_unprivileged_userns: '1' }, { unprivileged_userns_clone: '0' }])('(%j) stops the start with the command that helps', (settings) => {
    const { executable, helper } = dist();
    expect(() => refuseWithoutSandbox(executable, 1000, kernel(settings))).toThrow(`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
  });

  test('does not matter to root, who runs without a sandbox', () => {
    expect(() => refuseWithoutSandbox(dist().executable, 0, forbidding)).not.toThrow();
  });

  test.runIf(process.getuid?.() === 0)("does not matter once Chromium's helper may do it", () => {
    const { executable, helper } = dist();
    chmodSync(helper, 0o4755);
    expect(() => refuseWithoutSandbox(executable, 1000, forbidding)).not.toThrow();
  });
});

test.each([{}, { apparmor_restrict_unprivileged_userns: '0', unprivileged_userns_clone: '1' }])('a kernel that allows it (%j) stops nobody', (settings) => {
  expect(() => refuseWithoutSandbox('/made/up/electron', 1000, kernel(settings))).not.toThrow();
});
