/** The variable that an account's token answers to: `SWITCHYARD_LOGIN_ACME_COM_TOKEN` for `https://login.acme.com`. `taken` holds others' names. */
export function accountVariable(issuer: string, taken: readonly string[]): string {
  const host = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  const name = host.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
  for (let count = 1; ; count += 1) {
    const variable = `SWITCHYARD_${name}${count === 1 ? '' : `_${count}`}_TOKEN`;
    if (!taken.includes(variable)) return variable;
  }
}

/** Whether a name is one that an account answers to, or answered to. */
export const isAccountVariable = (name: string): boolean => /^SWITCHYARD_\w+_TOKEN$/.test(name);
