import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../e2e/home.ts';

/** One secret for each place that a secret can stand in. None has the shape of a known service's key, so that no pattern alone finds it. */
export const CANARY = {
  environment: 'zqv81-environment-Kx5tR2mB',
  homeEnvFile: 'zqv82-homeEnvFile-Pw7nJ4cD',
  projectEnvFile: 'zqv83-projectEnvFile-Ha9yL6fG',
  settingsEnv: 'zqv84-settingsEnv-Qe3uV8hS',
  settingsApiKey: 'zqv85-settingsApiKey-Nb6iZ1jT',
  accessToken: 'zqv86-accessToken-Mc2oX7kU',
  refreshToken: 'zqv87-refreshToken-Ld4pW9lV',
  header: 'zqv88-header-Ge8sY3mW',
  bearerHeader: 'zqv89-bearerHeader-Fr5dA6nX',
  queryParameter: 'zqv90-queryParameter-Tk1fB8oY',
  addressPassword: 'zqv91-addressPassword-Vj7gC2pZ',
  proxyPassword: 'zqv92-proxyPassword-Yl3hD5qA',
  bodyField: 'zqv93-bodyField-Bz9jE4rB',
  flag: 'zqv94-flag-Cx6kF7sC',
  comment: 'zqv95-comment-Dw8lG1tD',
} as const;

/** Which secret any of these are; found by their first five characters too, so that no part of one may be shown either. */
export function canariesIn(text: string, except: readonly (keyof typeof CANARY)[] = []): string[] {
  return Object.entries(CANARY).flatMap(([name, value]) => (except.includes(name as keyof typeof CANARY) || !text.includes(value.slice(0, 5)) ? [] : [name]));
}

/** A home and a project with a canary in every layer; requests go to `origin`. */
export async function plantCanaries(home: Home, origin: string): Promise<void> {
  const entry = (id: string, more: object): object => ({ id, name: id, envKey: 'KEY_ENVIRONMENT', baseUrl: `${origin}/${id}/v1`, ...more });
  await mkdir(join(home.path, '.qwen'), { recursive: true, mode: 0o700 });
  const settings = {
    env: { KEY_SETTINGS: CANARY.settingsEnv },
    modelProviders: {
      openai: [
        entry('by-environment', {}),
        entry('by-project-file', { envKey: 'KEY_PROJECT' }),
        entry('by-home-file', { envKey: 'KEY_HOME' }),
        entry('by-settings', { envKey: 'KEY_SETTINGS' }),
        entry('with-headers', { generationConfig: { customHeaders: { 'X-Auth-Secret': CANARY.header, Authorization: `Bearer ${CANARY.bearerHeader}` } } }),
        entry('with-body', { generationConfig: { extra_body: { api_key: CANARY.bodyField, nested: { password: CANARY.bodyField } } } }),
        entry('with-query', { baseUrl: `${origin}/q/v1?api-key=${CANARY.queryParameter}` }),
        entry('with-password', { baseUrl: `${origin.replace('://', `://user:${CANARY.addressPassword}@`)}/p/v1` }),
        entry('with-a-reference', { baseUrl: `${origin}/$KEY_ENVIRONMENT/v1` }),
      ],
      anthropic: [entry('by-environment-anthropic', { baseUrl: origin })],
      gemini: [entry('by-environment-gemini', { baseUrl: origin })],
    },
    security: { auth: { selectedType: 'openai', apiKey: CANARY.settingsApiKey, baseUrl: origin } },
    proxy: `http://user:${CANARY.proxyPassword}@127.0.0.1:9`,
    model: { name: 'by-environment' },
  };
  await home.write('home/.qwen/settings.json', `// "apiKey": "${CANARY.comment}"\n${JSON.stringify(settings, null, 2)}\n`);
  await home.write('home/.qwen/.env', `KEY_HOME=${CANARY.homeEnvFile}\n`);
  await home.write('proj/.qwen/.env', `KEY_PROJECT=${CANARY.projectEnvFile}\n`);
  await home.write('home/.qwen/oauth_creds.json', { access_token: CANARY.accessToken, refresh_token: CANARY.refreshToken, token_type: 'Bearer', resource_url: `${origin}/qwen`, expiry_date: Date.now() + 3_600_000 });
}

/** How the app is started in it. */
export const CANARY_START = { env: { KEY_ENVIRONMENT: CANARY.environment, SWITCHYARD_TEST_PASSWORD: CANARY.environment }, args: ['--openai-api-key', CANARY.flag] };
