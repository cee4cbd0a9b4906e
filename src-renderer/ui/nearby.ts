import { createContext, useEffect, useState, type RefObject } from 'react';

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
  const [watcher] = useState(() => createWatcher(() => frame.current));
  useEffect(() => watcher.end, [watcher]);
  return watcher.watch;
}

function createWatcher(frame: () => Element | null): { watch: WatchNearby; end: () => void } {
  const listeners = new WeakMap<Element, OnNear>();
  let observer: IntersectionObserver | undefined;
  const tell = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) listeners.get(target)?.(isIntersecting, boundingClientRect.height);
  };
  return {
    watch(element, onNear) {
      // Children watch before their frame does anything, but the frame's element is there by then.
      observer ??= new IntersectionObserver(tell, { root: frame(), rootMargin: MARGIN });
      const watching = observer;
      listeners.set(element, onNear);
      watching.observe(element);
      return () => {
        listeners.delete(element);
        watching.unobserve(element);
      };
    },
    end() {
      observer?.disconnect();
      observer = undefined;
    },
  };
}
