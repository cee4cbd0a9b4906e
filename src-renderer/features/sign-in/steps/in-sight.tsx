import { useEffect, useRef, type ReactNode } from 'react';

/** Comes into sight when it appears: what went wrong must not stand below the end of a small window. */
export function InSight({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={place} className="in-sight">
      {children}
    </div>
  );
}
