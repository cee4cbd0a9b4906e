import { describe, expect, it } from 'vitest';
import { keepSecretsOut, keyVariables } from '../../../src-main/core/settings/shown-fields.ts';
import { interpolate } from '../../../src-main/core/settings/interpolate.ts';
import type { JsonObject } from '../../../src-main/core/settings/json.ts';

const VALUES: Record<string, string> = { MY_API_KEY: 'zq-secret', PLAINLY: 'zq-other', TEAM: 'red', BASE_URL: 'https://host.example', AUTH_URL: 'https://auth.example/v1', FRONT: 'https://', FRONT_SLASH: 'https:/' };
const lookup = (name: string): string | undefined => VALUES[name];

function filled(entry: JsonObject): JsonObject {
  const written: JsonObject = { modelProviders: { openai: [{ envKey: 'PLAINLY' }, entry] } };
  const result = keepSecretsOut(written, interpolate(written, lookup) as JsonObject, lookup, keyVariables([written])) as { modelProviders: { openai: JsonObject[] } };
  return result.modelProviders.openai[1] ?? {};
}

describe('references in what is shown of a model', () => {
  it('are filled in where they stand for no secret', () => {
    expect(filled({ id: 'm-$TEAM', name: '${TEAM}', baseUrl: '$BASE_URL/v1' })).toEqual({ id: 'm-red', name: 'red', baseUrl: 'https://host.example/v1' });
  });

  it.each(['id', 'name', 'description', 'envKey'])('stay as written in %s where they stand for a secret', (field) => {
    expect(filled({ [field]: 'a ${MY_API_KEY} $PLAINLY $TEAM' })).toEqual({ [field]: 'a ${MY_API_KEY} $PLAINLY red' });
  });

  it('are filled in where nothing is shown: paths, headers', () => {
    expect(filled({ baseUrl: 'https://h/$MY_API_KEY/v1', generationConfig: { customHeaders: { 'X-Key': '$MY_API_KEY' } } })).toEqual({ baseUrl: 'https://h/zq-secret/v1', generationConfig: { customHeaders: { 'X-Key': 'zq-secret' } } });
  });

  it('may stand for a whole address, whatever the variable is called', () => {
    expect(filled({ baseUrl: '${AUTH_URL}' })).toEqual({ baseUrl: 'https://auth.example/v1' });
  });

  it.each(['https://$MY_API_KEY.example/v1', 'https:$MY_API_KEY', 'http:/${MY_API_KEY}/x', '$FRONT$MY_API_KEY/v1', '$FRONT_SLASH/$MY_API_KEY', '$TEAM://$MY_API_KEY', 'https:\\\\$MY_API_KEY', ' https://$MY_API_KEY', '$MY_API_KEY'])('never become a host: %s', (baseUrl) => {
    const { baseUrl: address } = filled({ baseUrl });
    const host = URL.canParse(String(address)) ? new URL(String(address)).host : '';
    expect(host).not.toContain('zq');
  });
});
