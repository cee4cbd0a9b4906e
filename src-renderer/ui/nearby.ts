import { createContext, useCallback, useEffect, useRef, type RefObject } from 'react';

/** Told when an element comes near to what is seen, and when it goes away, with its height in pixels. */
export type OnNear = (near: boolean, height: number) => void;

/** Begins to watch an element; what it returns ends that. */
export type WatchNearby = (element: Element, onNear: OnNear) => () => void;

/** Watches within the nearest frame that scrolls; undefined where there is none, and then everything is shown. */
export const NearbyContext = createContext<WatchNearby | undefined>(undefined);

/** How far beyond the edges of the frame counts as near, so that nothing is seen empty while scrolling. */
const MARGIN = '1200px 0px';

/** One observer for all that is watched in the frame. */
export function useNearby(frame: RefObject<Element | null>): WatchNearby {
  const observer = useRef<IntersectionObserver | undefined>(undefined);
  const listeners = useRef(new WeakMap<Element, OnNear>());
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );
  return useCallback(
    (element, onNear) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting, boundingClientRect } of entries) listeners.current.get(target)?.(isIntersecting, boundingClientRect.height);
        },
        { root: frame.current, rootMargin: MARGIN },
      );
      const watching = observer.current;
      listeners.current.set(element, onNear);
      watching.observe(element);
      return () => {
        listeners.current.delete(element);
        watching.unobserve(element);
      };
    },
    [frame],
  );
}
