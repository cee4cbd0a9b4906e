import type { ReactNode } from 'react';
import type { AppError, ErrorAction } from '../../src-preload/contract.ts';
import { said } from '../i18n/said.ts';
import { t } from '../i18n/t.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

interface ErrorCardProps {
  error: AppError;
  onAction: (action: ErrorAction) => void;
  /** Further buttons, after the error's own. */
  children?: ReactNode;
}

/** What failed, why, the button that helps, and the other side's own words folded away. */
export function ErrorCard({ error, onAction, children }: ErrorCardProps) {
  const { code, message, action, detail } = error;
  return (
    <Banner
      tone="bad"
      role="alert"
      title={t(`error.${code}`)}
      actions={
        <>
          {action && (
            <Button small onClick={() => onAction(action)}>
              {action === 'retry' && <Icon name="retry" />}
              {t(`error.do.${action}`)}
            </Button>
          )}
          {children}
        </>
      }
    >
      <p className="banner-text">{said(message)}</p>
      {detail !== undefined && detail !== '' && (
        <details>
          <summary>
            <Icon name="right" />
            {t('action.details')}
          </summary>
          <p className="mono">{detail}</p>
        </details>
      )}
    </Banner>
  );
}
