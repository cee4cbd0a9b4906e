import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A component whose code is fetched on its own. */
export interface LazyPart<Props extends object> {
  Part: ComponentType<Props & { fallback?: ReactNode }>;
  /** Fetches the code before it is needed. */
  preload: () => Promise<void>;
}

/**
 * Like React's `lazy`, but it shows the part in the same frame in which its code arrives: React holds such a part back
 * for up to 300 ms, which would be seen each time.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const preload = async () => {
    Loaded ??= await load();
  };
  function Part({ fallback = null, ...rest }: Props & { fallback?: ReactNode }) {
    const [failure, setFailure] = useState<unknown>();
    const [, setLoaded] = useState(false);
    useEffect(() => {
      if (Loaded === undefined) preload().then(() => setLoaded(true), setFailure);
    }, []);
    if (failure !== undefined) throw failure;
    return Loaded === undefined ? fallback : <Loaded {...(rest as unknown as Props)} />;
  }
  return { Part, preload };
}
