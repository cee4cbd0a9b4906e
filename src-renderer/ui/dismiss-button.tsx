import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

/** The small cross that takes a message away. */
export function DismissButton({ onClick, label = t('action.dismiss') }: { onClick: () => void; label?: string }) {
  return (
    <Button look="quiet" small square aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" />
    </Button>
  );
}
