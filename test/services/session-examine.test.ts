import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src-main/core/models/view.ts';
import { createSessions } from '../../src-main/services/session.ts';
import { KEYS, makeHome, TWO_MODELS, USER } from './home.ts';
import { writerIn } from './writing.ts';
import { say } from '../../src-main/core/say.ts';

const selected = (name: string) => ({ ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name } });
const finding: Finding = { code: 'secret/in-settings', severity: 'warning', message: say`Move it.` };

/** A window whose closer looks end when the test says so, oldest first. */
async function examinedWindow() {
  const home = await makeHome({ [USER]: selected('p-one') }, { environment: KEYS });
  const looks: ((findings: Finding[]) => void)[] = [];
  const examine = () => new Promise<Finding[]>((resolve) => looks.push(resolve));
  const sessions = createSessions(() => {}, writerIn(join(home.root, 'data')), examine);
  await sessions.open(1, home.place);
  const workspace = async () => (await sessions.get(1)).workspace;
  const end = async (look: number, findings: Finding[]) => {
    looks[look]?.(findings);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...home, sessions, workspace, end };
}

describe('a closer look at a window’s files', () => {
  it('never brings back what a reload has replaced, also when it ends in the middle of the reload', async () => {
    const { sessions, workspace, write, end } = await examinedWindow();
    await write(USER, selected('p-two'));
    const reload = sessions.reload();
    await end(0, [finding]);
    await reload;
    expect((await workspace()).selection.key).toContain('p-two');
    expect((await workspace()).findings).toEqual([]);
    await end(1, [finding]);
    expect((await workspace()).selection.key).toContain('p-two');
    expect((await workspace()).findings).toEqual([finding]);
  });
});
