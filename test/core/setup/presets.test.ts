import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../../src-main/core/models/endpoint.ts';
import { openableLink } from '../../../src-main/core/links.ts';
import { localPorts } from '../../../src-main/core/setup/local-presets.ts';
import { presetOf, presetView, PRESETS } from '../../../src-main/core/setup/presets.ts';

describe('the presets', () => {
  it('have ids and names of their own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    expect(new Set(PRESETS.map(({ name }) => name)).size).toBe(PRESETS.length);
  });

  it.each(PRESETS.flatMap((preset) => preset.servers.map(({ baseUrl }) => [baseUrl, preset] as const)))('%s is an address of its protocol', (baseUrl, preset) => {
    expect(endpointOf(baseUrl, { provider: preset.protocol, modelId: 'm' })?.base.replace(/\/$/, '')).toBe(baseUrl);
    expect(baseUrl).toMatch(preset.kind === 'local' ? /^http:\/\/127\.0\.0\.1:/ : /^https:/);
  });

  it.each(PRESETS.flatMap(({ keyUrl }) => keyUrl ?? []))('%s can be opened', (url) => {
    expect(openableLink(url).ok && url.startsWith('https:')).toBe(true);
  });

  it('name a variable, but for the one that is typed', () => {
    expect(PRESETS.filter(({ envKey }) => !/^[A-Z][A-Z0-9_]*$/.test(envKey)).map(({ id }) => id)).toEqual(['custom']);
  });

  it('have a server or an example of one', () => {
    expect(PRESETS.filter(({ servers, baseUrlExample }) => servers.length === 0 && baseUrlExample === undefined)).toEqual([]);
  });

  it('are found by id; an id that is gone means a provider of one’s own', () => {
    expect([presetOf('deepseek').name, presetOf('gone').id]).toEqual(['DeepSeek', 'custom']);
  });

  it('cross to the window without what is only ours', () => {
    expect(presetView(presetOf('deepseek'))).not.toHaveProperty('namePrefix');
  });
});

describe('the ports of local servers', () => {
  const ports = (stated?: string): string[] => localPorts(stated).map(({ preset, port }) => `${preset.id} ${port}`);

  it('are the usual ones', () => {
    expect(ports()).toEqual(['ollama 11434', 'lm-studio 1234', 'vllm 8000']);
  });

  it('can be named, and then no other server is looked for', () => {
    expect(ports('vllm=9001, ollama=1')).toEqual(['ollama 1', 'vllm 9001']);
    expect([ports(''), ports('ollama'), ports('ollama=x'), ports('ollama=70000'), ports('other=1')]).toEqual([[], [], [], [], []]);
  });
});
