import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** One thing to do. */
export interface ContextMenuItem {
  label: string;
  icon: IconName;
  /** Its shortcut, as people write it. */
  keys?: string;
  danger?: boolean;
  run: () => void;
}

interface ContextMenuProps {
  label: string;
  items: readonly ContextMenuItem[];
  /** Where it opens, in pixels of the window. */
  at: { x: number; y: number };
  /** Called once, before an item runs. */
  onClose: () => void;
}

/** A menu over everything else. The arrow keys move in it; Escape, Tab and a press outside close it. */
export function ContextMenu({ label, items, at, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(at);
  useLayoutEffect(() => {
    const { width, height } = menu.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    setPlace({ x: Math.max(4, Math.min(at.x, window.innerWidth - width - 8)), y: Math.max(4, Math.min(at.y, window.innerHeight - height - 8)) });
  }, [at]);
  useEffect(() => {
    const opener = document.activeElement;
    itemsOf(menu.current)[0]?.focus();
    return () => {
      // What was opened from the menu may have the focus by now.
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', onClose);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!moveIn(itemsOf(menu.current), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={menu} className="context-menu" role="menu" aria-label={label} style={{ left: place.x, top: place.y }} onKeyDown={onKeyDown}>
      {items.map(({ label: text, icon, keys, danger, run }) => (
        <li key={text} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={danger ? 'context-menu-danger' : undefined}
            onClick={() => {
              onClose();
              run();
            }}
          >
            <Icon name={icon} />
            <span>{text}</span>
            {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}

const itemsOf = (menu: Element | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

function moveIn(items: readonly HTMLElement[], key: string): boolean {
  const current = items.findIndex((item) => item === document.activeElement);
  const steps: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 };
  const step = steps[key];
  if (step === undefined) return false;
  items.at(step % items.length)?.focus();
  return true;
}
