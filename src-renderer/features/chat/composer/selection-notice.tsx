import type { ReactNode } from 'react';
import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { unusableText } from '../../../i18n/unusable.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { useChosenModel } from '../../../stores/use-chosen-model.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

/** Says before a message is sent that the chosen model cannot answer, and why. Nothing when it can. */
export function SelectionNotice() {
  const stores = useStores();
  const selection = useProjection((projection) => projection.selection);
  const model = useChosenModel();
  const action = selection.key === null ? (selection.problem.action ?? 'choose-model') : 'choose-model';
  const button = (
    <Button small onClick={() => runErrorAction(action, stores)}>
      {t(`error.do.${action}`)}
    </Button>
  );
  if (model === undefined && selection.key === null) {
    const { code, message } = selection.problem;
    return notice(t(`error.${code}`), <p className="banner-text">{said(message)}</p>, button);
  }
  if (model?.unusable === undefined) return null;
  return notice(
    model.name,
    <p className="banner-text">{unusableText(model.unusable)}</p>,
    button,
  );
}

function notice(title: string, text: ReactNode, actions: ReactNode) {
  return (
    <Banner tone="warn" role="status" title={title} actions={actions}>
      {text}
    </Banner>
  );
}
