/**
 * True for a name that is more likely a key than the name of a variable (B31); such a name is never printed.
 * Variables are words in capitals; keys are long, mixed, or begin like the keys of well-known providers.
 */
export function looksLikeKey(name: string): boolean {
  if (!isVariableName(name)) return true;
  if (/^(?:sk|pk|gsk|xai|hf|ghp|key|api)[_-]|^AIza/.test(name)) return true;
  return name.length >= 20 && !name.includes('_') && /\d/.test(name);
}

/** True for a name that every shell and `.env` file accepts. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
