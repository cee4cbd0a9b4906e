const ADDRESS = /\b([a-z][a-z\d+.-]*:\/\/)([^\s"'<>`|]*)/giu;

/** Of the app's own code: their paths say where in it something happened. */
const OWN = /^(?:file|app):\/\/$/iu;

/** Addresses in a text become scheme and host: user, password, path, query and fragment can hold credentials. Files keep their path. */
export function plainUrls(text: string): string {
  return text.replaceAll(ADDRESS, (_address, scheme: string, rest: string) => scheme + (OWN.test(scheme) ? pathOf(rest) : hostOf(rest)));
}

const pathOf = (rest: string): string => rest.replace(/[?#].*$/u, '');

/** An unescaped slash in a password would make its first half a host: what has an at sign after that says nothing. */
function hostOf(rest: string): string {
  const address = `http://${rest}`;
  if (!URL.canParse(address)) return '…';
  const { host, pathname, search, hash } = new URL(address);
  return (pathname + search + hash).includes('@') ? '…' : host;
}
