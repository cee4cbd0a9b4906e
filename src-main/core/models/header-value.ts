/** True for a text that can be the value of a header: visible characters, spaces and tabs up to U+00FF (RFC 9110 section 5.5). */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
