import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { windowFindings } from '../../src-main/services/doctor.ts';
import { createSessions } from '../../src-main/services/session.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, TWO_MODELS, USER } from './home.ts';
import { writerIn } from './writing.ts';

const sick = { ...TWO_MODELS, env: { A_KEY: 'k-12345' } };

it('a window shows what loading found at once, and what the doctor finds when it is done', async () => {
  const { place, root } = await makeHome({ [USER]: sick }, { environment: KEYS });
  let changes = 0;
  const sessions = createSessions(() => (changes += 1), writerIn(join(root, 'data')), windowFindings);
  await sessions.open(1, place);
  expect((await sessions.get(1)).workspace.findings).toEqual([]);
  await vi.waitFor(() => expect(changes).toBe(2));
  const codes = (await sessions.get(1)).workspace.findings.map(({ code }) => code);
  expect(codes).toContain('secret/in-settings');
});

it('an examination that a newer load has overtaken is forgotten', async () => {
  const { place, root, write } = await makeHome({ [USER]: sick }, { environment: KEYS });
  const waiting: (() => void)[] = [];
  const sessions = createSessions(() => undefined, writerIn(join(root, 'data')), async (where, workspace) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return windowFindings(where, workspace);
  });
  await sessions.open(1, place);
  await write(USER, TWO_MODELS);
  await sessions.reload();
  for (const go of waiting) go();
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  expect((await sessions.get(1)).workspace.findings.map(({ code }) => code)).not.toContain('secret/in-settings');
});

it('the window is told neither the edits of a fix nor why a model cannot be used', async () => {
  const { place } = await makeHome({ [USER]: '{ "security": { "auth": { "selectedType": "opnai" } }, }' });
  const findings = await windowFindings(place, await loadWorkspace(place));
  expect(findings.map(({ code }) => code)).toContain('settings/trailing-comma');
  expect(findings.filter(({ fix }) => fix).map(({ fix }) => Object.keys(fix ?? {}))).toEqual([['id', 'label']]);
  expect(findings.filter((finding) => finding.code.startsWith('model/'))).toEqual([]);
});
