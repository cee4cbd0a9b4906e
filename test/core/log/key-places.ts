import fc from 'fast-check';

/** What keys are made of. */
export const key = fc.string({ unit: fc.constantFrom(...'abcdefXYZ0123456789-_.'.split('')), minLength: 12, maxLength: 60 }).filter((text) => /^[a-z\d].*[a-z\d]$/iu.test(text));

/** Anything that a person may have chosen as a password. */
export const password = fc.string({ unit: 'binary-ascii', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8);

/** Every place in a line in which a key was ever seen. */
export const PLACES: Record<string, (key: string) => string> = {
  'a query': (value) => `GET https://api.example/v1/models?alt=sse&key=${encodeURIComponent(value)}&x=1`,
  'a query within a query': (value) => `to https://in.example/?next=${encodeURIComponent(`https://api.example/?key=${encodeURIComponent(value)}`)}`,
  'a password of an address': (value) => `proxy http://me:${encodeURIComponent(value)}@proxy.example:8080 refused`,
  'a user of an address': (value) => `wss://${encodeURIComponent(value)}@h.example/socket`,
  'a path': (value) => `POST https://gate.example/${encodeURIComponent(value)}/chat`,
  'a header': (value) => `x-unheard-of: ${value}`,
  'an authorization header': (value) => `Authorization: Bearer ${value}`,
  'a basic header': (value) => `Proxy-Authorization: Basic ${Buffer.from(`me:${value}`).toString('base64')}`,
  'JSON': (value) => JSON.stringify({ model: 'm', deep: [{ api_key: value }] }),
  'JSON within JSON': (value) => JSON.stringify({ body: JSON.stringify({ api_key: value }) }),
  'a stack': (value) => `Error: bad key ${value} |     at send (file:///app/dist/main/main.js?k=${encodeURIComponent(value)}:12:7)`,
  'base64': (value) => Buffer.from(`user:${value}`).toString('base64'),
  'base64 of an address': (value) => Buffer.from(`{"k":"${value}"}`).toString('base64url'),
};

/** How a key may be written there. */
export const formsOf = (value: string): string[] => [value, encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value)), JSON.stringify(value).slice(1, -1), Buffer.from(value).toString('base64').slice(0, -4)];
