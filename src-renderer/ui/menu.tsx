import { createContext, use, useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

const Close = createContext<() => void>(() => undefined);

/** A button with a list of commands. Arrow keys walk through them; Escape and a press elsewhere close it. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    itemsOf(place.current)[0]?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = useCallback(() => {
    setOpen(false);
    trigger.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const items = itemsOf(place.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (next !== undefined) items[(next + items.length) % items.length]?.focus();
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu" ref={place} onKeyDown={onKeyDown}>
      <Button ref={trigger} square aria-label={label} title={label} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="more" />
      </Button>
      {open && (
        <div className="menu-list" role="menu" aria-label={label}>
          <Close value={close}>{children}</Close>
        </div>
      )}
    </div>
  );
}

function itemsOf(place: HTMLElement | null): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? [])];
}

/** One command of a {@link Menu}. */
export function MenuItem({ disabled = false, onChoose, children }: { disabled?: boolean; onChoose: () => void; children: ReactNode }) {
  const close = use(Close);
  const choose = () => {
    close();
    onChoose();
  };
  return (
    <button type="button" role="menuitem" className="menu-item" tabIndex={-1} disabled={disabled} onClick={choose}>
      {children}
    </button>
  );
}
