import { startTransition, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { NearbyContext } from './nearby.ts';

interface WindowedProps {
  /** Height in pixels until the real one is known. */
  estimate: number;
  /** It is shown wherever it stands. */
  pinned: boolean;
  className: string;
  children: ReactNode;
}

/** Content that exists only near to what is seen; elsewhere a space of its height stands for it. */
export function Windowed({ estimate, pinned, className, children }: WindowedProps) {
  const watch = use(NearbyContext);
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(pinned);
  const [height, setHeight] = useState(estimate);
  // What was pinned stays until it is far away.
  if (pinned && !near) setNear(true);
  const shown = near || pinned || watch === undefined;

  useEffect(() => {
    const element = place.current;
    if (!element || !watch) return undefined;
    return watch(element, (isNear, measured) => {
      if (!isNear && isHeld(element)) return;
      startTransition(() => {
        setNear(isNear);
        if (!isNear && element.hasChildNodes()) setHeight(measured);
      });
    });
  }, [watch]);

  return (
    <div ref={place} className={className} style={shown ? undefined : { height }} data-away={shown ? undefined : ''}>
      {shown && children}
    </div>
  );
}

/** The focus or a selection is in it, and would be lost with it. */
function isHeld(element: Element): boolean {
  if (element.contains(document.activeElement)) return true;
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}
