/** What is known of the copy of the app that runs. */
export interface Copy {
  packaged: boolean;
  platform: string;
  /** Path of the AppImage that it was started from. */
  appImage: string | undefined;
  /** Text of the file that the packaging leaves beside the app where a feed was named. */
  feedFile: string | undefined;
}

/**
 * The host that this copy asks for newer versions; undefined where it must not. On Linux only an AppImage replaces
 * itself: a .deb belongs to the system's package manager, an unpacked folder to whoever unpacked it.
 */
export function updateFeed({ packaged, platform, appImage, feedFile }: Copy): string | undefined {
  if (!packaged || (platform === 'linux' && !appImage)) return undefined;
  const address = /^url:\s*['"]?([^'"\s]+)/m.exec(feedFile ?? '')?.[1];
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}
