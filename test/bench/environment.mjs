import { join } from 'node:path';

/**
 * What a program needs to run, with a home of its own and nothing else of the tester's environment.
 * @param {string} home
 * @returns {Record<string, string>}
 */
export function electronEnvironment(home) {
  const kept = ['PATH', 'DISPLAY', 'XAUTHORITY'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']]));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    LANG: 'en_US.UTF-8',
    KEY_ONE: 'k-one',
    QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home, 'no-system-settings.json'),
  };
}

/** Settings of a person with three models. @param {string} origin */
export const settings = (origin) => ({
  modelProviders: {
    openai: ['one', 'two', 'three'].map((id) => ({ id, name: `Model ${id}`, envKey: 'KEY_ONE', baseUrl: `${origin}/v1` })),
  },
  security: { auth: { selectedType: 'openai' } },
  model: { name: 'one' },
});
