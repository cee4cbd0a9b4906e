import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeTerminal, scratch, type Scratch } from '../headless/terminal.ts';
import { documents } from './markdown-files.ts';

const teams = (await documents()).find(({ file }) => file === 'docs/teams.md')?.text ?? '';

/** The settings that stand under `<!-- sample: name -->`. */
function sample(name: string): string {
  const found = new RegExp(`<!-- sample: ${name} -->\\n\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(teams)?.[1];
  expect(found, name).toBeDefined();
  return found ?? '';
}

let place: Scratch;
beforeEach(async () => {
  place = await scratch();
});
afterEach(() => place.remove());

/** What `--explain --json` says with these managed settings. */
async function explained(managed: string, env: Record<string, string>, ...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  await place.write('system.json', managed);
  const terminal = new FakeTerminal(place, { QWEN_CODE_SYSTEM_SETTINGS_PATH: `${place.cwd}/../system.json`, ...env });
  const code = await terminal.run('--explain', ...argv);
  return { code, out: terminal.stdout.text.replaceAll(/\n {12}(?=\S)/g, ''), error: terminal.stderr.text };
}

describe('the settings in docs/teams.md do what it says', () => {
  it('managed: the list and the default are settled, against a person’s own', async () => {
    const own = { modelProviders: { openai: [{ id: 'own', baseUrl: 'http://own.example/v1' }], anthropic: [{ id: 'claude' }] }, model: { name: 'own' } };
    await place.write('home/.qwen/settings.json', own);
    const { code, out } = await explained(sample('managed'), { ACME_LLM_KEY: 'k', ANTHROPIC_API_KEY: 'k' });
    expect(code).toBe(0);
    expect(out).toContain('https://llm.acme.example/v1/chat/completions');
    for (const name of ['own', 'claude']) {
      const other = await explained(sample('managed'), { ACME_LLM_KEY: 'k' }, '--model', name);
      expect([other.code, other.out.includes('own.example')]).toEqual([1, false]);
    }
  });

  it('gateway: time limit, headers and body go along', async () => {
    const { out } = await explained(sample('gateway'), { ACME_LLM_KEY: 'k' });
    for (const part of ['300000', 'x-team', 'tags']) expect(out).toContain(part);
  });

  it('azure: the address keeps its query', async () => {
    const { out } = await explained(sample('azure'), { AZURE_OPENAI_API_KEY: 'k' });
    expect(out).toContain('https://acme.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21');
  });

  it('openid: the model waits for whoever has not signed in', async () => {
    const { code, error } = await explained(sample('openid'), {}, '--model', 'team-large');
    expect(code).toBe(1);
    expect(error).toContain('You are not signed in');
  });
});
