import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icons.tsx';

interface NoticeProps {
  icon: IconName;
  tone?: 'plain' | 'warn';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something to know before going on. */
export function Notice({ icon, tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <section className={`notice notice-${tone}`}>
      <Icon name={icon} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children !== undefined && <div className="notice-text">{children}</div>}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
    </section>
  );
}
