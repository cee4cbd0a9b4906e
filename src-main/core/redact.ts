/** Stands where a secret was. Shorter than every secret that is replaced, so that redacting always ends. */
const MARK = '•••';

/** Shorter secrets ("none", "x") would only tear holes into plain words. */
const SHORTEST = 4;
const SHORTEST_ENCODED = 8;

/** Things that look like keys wherever they come from; the first group, if any, stays. */
const SHAPES: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:sk|pk|rk|gsk|xai|hf|ghp|gho|glpat)[-_][\w*-]{8,}/gu,
  /(?<![A-Za-z0-9])AIza[\w-]{20,}/gu,
  /(?<![A-Za-z0-9])eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?/gu,
  /(\b(?:Bearer|Basic)\s+)(?:(?=[\w.~+/=:-]*\d)[\w.~+/=:-]{8,}|[\w.~+/=:-]{20,})/giu,
  /(\b(?:x-)?(?:api[-_]?key|access[-_]?token|refresh[-_]?token|client[-_]?secret|password|authorization)["']?\s*[:=]\s*["']?)(?!Bearer\b|Basic\b)[^\s"'&,;•]{4,}/giu,
  /([?&](?:key|token|sig|signature)=)[^\s"'&#•]{4,}/giu,
];

/** The part of a base64 text that `bytes` alone decide, for each of the three ways in which they can be aligned. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
}

function urlForms(secret: string): string[] {
  if (/\p{Surrogate}/u.test(secret)) return [];
  const once = encodeURIComponent(secret);
  return [once, encodeURIComponent(once), new URLSearchParams({ s: secret }).toString().slice(2)];
}

/** Within a JSON text, and within a JSON text that is itself a string of JSON. */
function jsonForms(secret: string): string[] {
  const once = escaped(secret);
  return [once, escaped(once)];
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Every line of the log asks for the forms of all secrets that are known; to make them takes longer than to look for them. */
const madeForms = new Map<string, readonly string[]>();
const MOST_MADE = 10_000;

function forms(secret: string): readonly string[] {
  const made = madeForms.get(secret) ?? makeForms(secret);
  if (madeForms.size === MOST_MADE) madeForms.clear();
  madeForms.set(secret, made);
  return made;
}

function makeForms(secret: string): readonly string[] {
  if (secret.length < SHORTEST) return [];
  if (secret.length < SHORTEST_ENCODED) return [secret];
  const base64 = base64Forms(secret);
  const base64url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [secret, ...jsonForms(secret), ...urlForms(secret), ...base64, ...base64url];
}

/**
 * Takes secrets out of a text: the given ones (of 4 characters and more) as they are, URL-encoded, base64 and
 * JSON-escaped, and everything shaped like a key. Doing it twice changes nothing more.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const found = [...new Set(secrets.flatMap(forms))].toSorted((a, b) => b.length - a.length);
  let before: string;
  let after = text;
  do {
    before = after;
    for (const form of found) after = after.replaceAll(form, MARK);
    for (const shape of SHAPES) after = after.replace(shape, (_match, kept: unknown) => `${typeof kept === 'string' ? kept : ''}${MARK}`);
  } while (after !== before);
  return after;
}
