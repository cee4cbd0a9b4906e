/** Somebody at a browser, without the browser: follows redirects, keeps cookies, fills in and sends forms. */
export interface Person {
  /**
   * Opens a page and does what it asks, until it leads to another origin or asks nothing more. Gives the address that
   * the browser would be at last, and its text.
   */
  walk(url: string, choice?: 'allow' | 'refuse'): Promise<{ address: string; status: number; text: string }>;
}

/** Stops before it goes to addresses for which `stopAt` is true. */
export function somebody({ name = 'ada', stopAt = () => false }: { name?: string; stopAt?: (url: URL) => boolean } = {}): Person {
  const jar = new Map<string, string>();

  const go = async (url: URL, body?: URLSearchParams): Promise<{ url: URL; status: number; text: string }> => {
    if (stopAt(url)) return { url, status: 0, text: '' };
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const response = await fetch(url, { method: body ? 'POST' : 'GET', redirect: 'manual', headers: { cookie }, ...(body && { body }) });
    for (const line of response.headers.getSetCookie()) {
      const [key = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      jar.set(key, value);
    }
    const location = response.headers.get('location');
    if (location !== null) return go(new URL(location, url));
    return { url, status: response.status, text: await response.text() };
  };

  return {
    async walk(start, choice = 'allow') {
      let page = await go(new URL(start));
      for (let steps = 0; steps < 8; steps += 1) {
        const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(page.text);
        if (!form) break;
        const refusal = /href="([^"]+\/abort)"/.exec(page.text)?.[1];
        if (choice === 'refuse' && refusal !== undefined) page = await go(new URL(refusal, page.url));
        else page = await go(new URL(form[1] ?? '', page.url), filled(form[2] ?? '', name));
      }
      return { address: page.url.href, status: page.status, text: page.text };
    },
  };
}

function filled(form: string, name: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const field = /name="([^"]*)"/.exec(input)?.[1];
    if (field === undefined) continue;
    fields.set(field, /value="([^"]*)"/.exec(input)?.[1] ?? (field === 'login' ? name : 'secret'));
  }
  return fields;
}
