/** Two methods that only a default app uses; Electron's public types leave them out. */
declare namespace Electron {
  interface App {
    setVersion(version: string): void;
    setAppPath(path: string): void;
  }
}
