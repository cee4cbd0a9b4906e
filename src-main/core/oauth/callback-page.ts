import { pageWords, type PageName } from './page-words.ts';

/** The whole style of the pages; the policy names it by its hash, which a test recomputes. */
export const PAGE_STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 24px}h1{font-size:22px;font-weight:600;margin:0 0 8px}p{margin:0}';

const STYLE_HASH = 'sha256-Gpaz9nW93m3VJ9QzUDSnh9lX2lYaLzx84p4FWj0kodY=';

/** An answer of the listener. */
export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Nothing is loaded, framed, cached or passed on. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** A plain page; nothing of the request is ever in it. */
export function callbackPage(name: PageName, status: number, language: string): PageAnswer {
  const words = pageWords(name, language);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${PAGE_STYLE}</style>`;
  const body = `<!doctype html><html lang="${words.language}"><head>${head}</head><body><main><h1>${words.title}</h1><p>${words.text}</p></main></body></html>`;
  return { status, headers: { ...HEADERS }, body };
}

/** Sends the browser on, so that the code does not stay in its history. */
export const sendOn = (path: string): PageAnswer => ({ status: 303, headers: { ...HEADERS, location: path }, body: '' });
