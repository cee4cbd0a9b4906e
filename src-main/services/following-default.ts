import type { Place } from './place.ts';

/** The same place for a window that gives up its own model, whether picked or named by `--model`. */
export function followingDefault({ windowModel: _windowModel, ...place }: Place): Place {
  const { model: _model, ...flags } = place.flags;
  return { ...place, flags };
}
