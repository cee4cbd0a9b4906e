import { use, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { InsideLinkContext, OpenLinkContext } from './context.ts';
import { safeLink } from './links.ts';

interface LinkProps {
  href: string;
  /** What the link reads as, without formatting. */
  text: string;
  children: ReactNode;
}

/** A link to http or https; anything else is only its text. One whose text names another host shows the real one. */
export function Link({ href, text, children }: LinkProps) {
  useLocale();
  const openLink = use(OpenLinkContext);
  const isInside = use(InsideLinkContext);
  const link = safeLink(href, text);
  if (!link || isInside) return <>{children}</>;
  return (
    <>
      <a
        className="md-link"
        href={link.url}
        title={link.url}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          openLink(link.url, text);
        }}
      >
        <InsideLinkContext value={true}>{children}</InsideLinkContext>
      </a>
      {link.warnHost !== undefined && <span className="md-host">{t('link.opensAt', { host: link.warnHost })}</span>}
    </>
  );
}
