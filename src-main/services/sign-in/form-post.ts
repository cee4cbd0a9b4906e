import { randomUUID } from 'node:crypto';
import type { SignInFetch } from './ports.ts';

/** A status and a body, which is undefined where it is no JSON. */
export interface Answered {
  status: number;
  body: unknown;
}

/** Posts a form as Qwen's service wants it, with an id of the request. */
export async function postForm(fetch: SignInFetch, url: string, form: Record<string, string>): Promise<Answered> {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'x-request-id': randomUUID() };
  return answered(await fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form).toString() }));
}

/** Posts JSON and reads JSON. */
export async function postJson(fetch: SignInFetch, url: string, value: unknown): Promise<Answered> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return answered(await fetch(url, { method: 'POST', redirect: 'manual', headers, body: JSON.stringify(value) }));
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status, body: undefined };
  }
}
