import { appErrorOf } from '../bridge.ts';
import type { Stores } from './stores.ts';
import type { FilePlace } from './ui.ts';

/** Opens a file in the person's editor; where that shows its beginning only, the window says which line is meant. */
export function openFileAt({ call, ui }: Pick<Stores, 'call' | 'ui'>, place: FilePlace): void {
  const { file, line, column } = place;
  const asked = { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  call('file.open', asked).then(
    ({ at }) => ui.opened(at === 'file' && line !== undefined ? place : null),
    (thrown: unknown) => ui.report(appErrorOf(thrown)),
  );
}
