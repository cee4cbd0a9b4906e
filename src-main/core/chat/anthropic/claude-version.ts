/** Major and minor version in an id such as `claude-sonnet-4-5-20250929` or `claude-3-5-haiku-latest`; `undefined` for other ids. */
export function claudeVersion(id: string): { family: string; major: number; minor: number } | undefined {
  const lower = id.toLowerCase();
  const newer = /claude-([a-z]+)-(\d+)(?:[-.](\d{1,2})(?!\d))?/u.exec(lower);
  const older = /claude-(\d)(?:[-.](\d)(?!\d))?-([a-z]+)/u.exec(lower);
  const [family, major, minor] = newer ? newer.slice(1) : [older?.[3], older?.[1], older?.[2]];
  return family === undefined || major === undefined ? undefined : { family, major: Number(major), minor: Number(minor ?? 0) };
}

/** True when the id names a Claude of this version or a later one. */
export function isClaudeSince(id: string, major: number, minor: number): boolean {
  const version = claudeVersion(id);
  return version !== undefined && (version.major > major || (version.major === major && version.minor >= minor));
}
