/** True for a text that can be the value of a header: visible characters, spaces and tabs up to U+00FF (RFC 9110 section 5.5). */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

/** True for a text that can be the name of a header (RFC 9110 section 5.1). */
export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\w]+$/.test(name);
}

/** True for a value that the CLI fills in for each of its sessions; the newest one leaves such headers out (X17). */
export function isPerSession(value: string): boolean {
  return /\$\{?(?:qwen_code_)?session_id/i.test(value);
}
