/** The folder that the process was started in, which may be gone by now; `otherwise` then. */
export function workingFolder(otherwise: string): string {
  try {
    return process.cwd();
  } catch {
    return otherwise;
  }
}
