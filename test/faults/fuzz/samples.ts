import { backupHead } from '../../../src-main/core/writing/backup.ts';
import { formatRecord } from '../../../src-main/core/chat/record.ts';
import { hashOf } from '../../../src-main/shell/files.ts';

/** Good documents of every kind that the app reads; what damages them is made of these. */
export const SETTINGS = [
  `\uFEFF// mine\n{\n  "modelProviders": {\n    "openai": [\n      { "id": "p-one", "name": "P", "envKey": "KEY_ONE", "baseUrl": "http://h/v1", "generationConfig": { "timeout": 5, "samplingParams": { "temperature": 0.7 }, "customHeaders": { "X-A": "$KEY" } } }, /* two */\n      { "id": "p-two", "envKey": "KEY_TWO", "baseUrl": "https://h:8443/two/v1?x=1" },\n    ],\n    "anthropic": [{ "id": "c", "envKey": "A_KEY" }], "qwen-oauth": []\n  },\n  "env": { "KEY_ONE": "sk-0123456789abcdef", "B": "$KEY_ONE" },\n  "security": { "auth": { "selectedType": "openai" } , "folderTrust": { "enabled": true } },\n  "model": { "name": "p-one" } // chosen\n}\n`,
  '{"model":{"name":"qwen3","generationConfig":{"timeout":1}},"proxy":"http://p:1","$version":3,"codingPlan":{"region":"china"}}',
  '{}',
];

export const ENV = ['# mine\nexport KEY_ONE="sk-live \\n 0123456789"\nKEY_TWO=\'single # no comment\' # comment\nURL=`http://h`\nEMPTY=\nMULTI="a\nb"\nK: v\nOPENAI_BASE_URL=$URL/v1\n', 'A=1\r\nB=${A}\r\n'];

export const CREDENTIALS = ['{\n  "access_token": "access-1",\n  "refresh_token": "refresh-1",\n  "token_type": "Bearer",\n  "resource_url": "portal.qwen.ai",\n  "expiry_date": 1790000000000,\n  "id_token": "x"\n}'];

const at = 1_790_000_000_000;

export const CHAT = [
  [
    formatRecord({ kind: 'chat', v: 1, id: 'c', created: at }),
    formatRecord({ kind: 'user', id: 'q1', at, text: 'hello 世界', parent: null }),
    formatRecord({ kind: 'begin', id: 'a1', at, parent: 'q1' }),
    formatRecord({ kind: 'delta', id: 'a1', text: 'so far', reasoning: 'hm' }),
    formatRecord({ kind: 'answer', id: 'a1', at, text: 'so far so good', reasoning: 'hm', status: 'done', finish: 'stop', receipt: { provider: 'openai', modelKey: 'k', modelName: 'M', durationMs: 5 } }),
    formatRecord({ kind: 'user', id: 'q2', at, text: 'more', parent: 'a1' }),
    formatRecord({ kind: 'begin', id: 'a2', at, parent: 'q2' }),
    formatRecord({ kind: 'begin', id: 'a3', at, replaces: 'a2' }),
    formatRecord({ kind: 'show', leaf: 'a1' }),
    formatRecord({ kind: 'title', title: 'A title' }),
    formatRecord({ kind: 'pin', pinned: true }),
    formatRecord({ kind: 'model', at, modelKey: 'k' }),
    formatRecord({ kind: 'system', text: 'be brief' }),
  ].join(''),
];

export const CHAT_INDEX = ['{"v":2,"chats":{"c":{"stamp":"1:2.5","summary":{"id":"c","title":"t","created":1,"updated":2,"messages":3,"modelKey":"k","pinned":true}}}}'];
export const PREFERENCES = ['{\n  "shellEnvironment": "auto",\n  "appearance": "dark",\n  "language": "fr",\n  "skipPreview": true,\n  "favourites": ["a"],\n  "recents": ["b", "c"],\n  "later": [1]\n}\n'];
export const VAULT = ['{\n  "version": 1,\n  "variables": { "KEY_ONE": { "ciphertext": "AAEC", "backend": "gnome_libsecret", "api": "sync" } }\n}\n'];
export const ACCOUNTS = ['{\n  "version": 1,\n  "accounts": { "GATE_TOKEN": { "issuer": "https://id.example", "clientId": "c", "scope": "openid", "baseUrl": "http://h/v1", "expiresAt": 1790000000000 } }\n}\n'];
export const QUOTA = ['{"day":"2026-11-23","used":12,"recent":[1790000000000,1790000000001]}'];
export const WINDOW = ['{"x":10,"y":20,"width":1200,"height":760,"maximized":false}'];
export const HELD = ['{"access":"a","refresh":"r","tokenType":"Bearer","expiresAt":1790000000000,"issuedAt":1}'];
export const TRUST = ['{ "/home/me/code": "TRUST_FOLDER", "/home/me": "DO_NOT_TRUST", "../x": "TRUST_PARENT" }'];

const backup = { id: 'b', time: at, path: '/s.json', file: '~/s.json', kind: 'settings' as const, places: ['a'], mode: 0o600, before: '{"a":1}', after: '{"a":2}' };
export const BACKUP = [`${backupHead(backup, hashOf(backup.before))}${backup.before}`];

export const PASTED = [
  `curl https://api.openai.com/v1/chat/completions \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" -H 'X-A: b' \\\n  -d '{"model": "gpt-4o", "messages": [], "temperature": 0.7}'`,
  `$env:ANTHROPIC_BASE_URL = "https://h.example"\n$env:ANTHROPIC_AUTH_TOKEN = "sk-live-0123456789abcdef"`,
  'export OPENAI_API_KEY="sk-live-0123456789abcdef"\nOPENAI_BASE_URL=https://h.example/v1\n',
  '{ "modelProviders": { "openai": [{ "id": "a", "envKey": "K", "baseUrl": "http://h/v1" }] } }',
  'http://localhost:11434/v1',
];

export const EXPORTED = ['# A title\n\n> be brief\n\n## You, 2026-11-23 10:00\n\nhello\n\n## Model M, 2026-11-23 10:01\n\nworld\n', '{"format":"switchyard-conversation","version":1,"records":[{"kind":"user","id":"q","at":1,"text":"x"}],"images":{}}'];
