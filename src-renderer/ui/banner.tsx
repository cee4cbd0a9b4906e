import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

interface BannerProps {
  tone: 'bad' | 'warn';
  /** `alert` interrupts a screen reader: for failures. `status` waits: for states. */
  role: 'alert' | 'status';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A strip that says what is wrong and offers the way out. */
export function Banner({ tone, role, title, children, actions }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={role}>
      <Icon name="warning" />
      <div className="banner-body">
        <p className="banner-title">{title}</p>
        {children}
      </div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
