import { appErrorOf } from '../bridge.ts';
import type { Stores } from './stores.ts';

/** Chooses the demo for this window and goes to the composer; nothing is written. */
export async function startDemo(stores: Stores): Promise<void> {
  const demo = stores.session.getState().projection?.models.find(({ provider }) => provider === 'demo');
  if (demo) await startWith(stores, demo.key);
}

/** Makes this window use a model and goes to the composer. */
export async function startWith({ call, session, ui }: Stores, key: string): Promise<void> {
  try {
    if (key !== session.getState().projection?.selection.key) await call('model.select', { key, scope: 'window' });
    ui.focusComposer();
  } catch (thrown) {
    ui.report(appErrorOf(thrown));
  }
}
