/** A link that may be offered to the person. */
export interface SafeLink {
  /** Absolute http or https address. */
  url: string;
  /** The host to show beside the text because the text looks like another address. */
  warnHost?: string;
}

/** The link behind `href` if it is http or https, and whether its text pretends to lead elsewhere. */
export function safeLink(href: string, text: string): SafeLink | undefined {
  const url = parse(href);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  const claimed = claimedHost(text);
  const disguised = url.username !== '' || (claimed !== undefined && claimed !== bare(url.host));
  return disguised ? { url: url.href, warnHost: url.host } : { url: url.href };
}

/** Whether `text` says where `url` leads: it names its host, and nothing is hidden in front of that. */
export function saysWhere(url: string, text: string): boolean {
  const { host, username } = new URL(url);
  return username === '' && claimedHost(text) === bare(host);
}

/** The host that a text names if it reads as an address: "https://a.b/c", "www.a.b", "a.b/c". */
function claimedHost(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) {
    const url = parse(trimmed);
    return url === undefined ? '' : bare(url.host);
  }
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u.test(trimmed)) return undefined;
  const topLevel = trimmed.split(/[/?#:]/, 1)[0]?.split('.').at(-1) ?? '';
  if (!/^\p{L}{2,}$/u.test(topLevel)) return undefined;
  const url = parse(`https://${trimmed}`);
  return url === undefined ? undefined : bare(url.host);
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}
