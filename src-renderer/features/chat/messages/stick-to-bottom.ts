import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** This close to the end counts as at the end. */
const NEAR = 32;

const isNear = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean => scrollHeight - scrollTop - clientHeight <= NEAR;

interface Sticking {
  /** The element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** The element whose growth is followed. */
  content: RefObject<HTMLDivElement | null>;
  atEnd: boolean;
  jump: () => void;
}

/** Follows growing content while the reader is at its end, and lets go as soon as the reader scrolls up. */
export function useStickToBottom(): Sticking {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  const jump = useCallback(() => {
    following.current = true;
    setAtEnd(true);
    if (frame.current) frame.current.scrollTop = frame.current.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const scroller = frame.current;
    const grown = content.current;
    if (!scroller || !grown) return undefined;
    let lastTop = scroller.scrollTop;
    const onScroll = () => {
      const { scrollTop } = scroller;
      const near = isNear(scroller);
      // Content that grows moves the end away from the reader; only the reader moves up.
      if (near) following.current = true;
      else if (scrollTop < lastTop) following.current = false;
      lastTop = scrollTop;
      setAtEnd(near || following.current);
    };
    const sizes = new ResizeObserver(() => {
      if (following.current) scroller.scrollTop = scroller.scrollHeight;
      else if (isNear(scroller)) {
        // The window grew until all of it is in sight: no scrolling tells of that.
        following.current = true;
        setAtEnd(true);
      }
    });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(grown);
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, []);

  return { frame, content, atEnd, jump };
}
