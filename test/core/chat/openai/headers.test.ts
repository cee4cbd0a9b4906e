import { describe, expect, it } from 'vitest';
import { openAiHeaders } from '../../../../src-main/core/chat/openai/headers.ts';
import { openAiRoute } from '../../../llm/route.ts';

const headers = (parts: Parameters<typeof openAiRoute>[1]): unknown => openAiHeaders(openAiRoute('http://localhost', parts), 'Switchyard/1');
const OWN = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'Switchyard/1' };

describe('the headers of a chat-completions request', () => {
  it('are these', () => {
    expect(headers({ key: 'k-one' })).toEqual({ ok: true, value: { ...OWN, Authorization: 'Bearer k-one' } });
  });

  it('keep the spaces around a key (A45)', () => {
    expect(headers({ key: ' k-env ' })).toMatchObject({ value: { Authorization: 'Bearer  k-env ' } });
  });

  it('have the organisation and project of the environment (A48)', () => {
    expect(headers({ key: 'k', ambientHeaders: { 'OpenAI-Organization': 'org-1' } })).toMatchObject({ value: { 'OpenAI-Organization': 'org-1' } });
  });

  it('give way to customHeaders, whatever their case (G01, G07)', () => {
    const customHeaders = { 'user-agent': 'mine', AUTHORIZATION: 'Bearer other', 'X-One': '1' };
    const value = { Accept: 'application/json', 'Content-Type': 'application/json', ...customHeaders };
    expect(headers({ generation: { customHeaders } })).toEqual({ ok: true, value });
  });

  it('are not refused because of a key that they do not carry', () => {
    expect(headers({ key: 'bad\nkey', generation: { customHeaders: { Authorization: 'Bearer fine' } } })).toMatchObject({ ok: true });
  });
});
