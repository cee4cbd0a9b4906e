import { useId, type ReactNode } from 'react';

/** One subject of the Settings place. */
export function Card({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-card" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{title}</h2>
      {text !== undefined && <p className="settings-text">{text}</p>}
      {children}
    </section>
  );
}
