/** Whether a text is JSON of a form that this app does not know yet: its `version` is above `known`. */
export function isOfNewerVersion(text: string, known: number): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number' && value.version > known;
  } catch {
    return false;
  }
}
