import { expect, it } from 'vitest';
import { createSessionStore, replaceProjection } from '../../../src-renderer/stores/session.ts';
import { projection } from '../samples.ts';

it('takes a newer projection whole and drops one that was overtaken', () => {
  const store = createSessionStore();
  replaceProjection(store, projection({ rev: 3, folder: '~/three' }));
  replaceProjection(store, projection({ rev: 2, folder: '~/two' }));
  expect(store.getState().projection?.folder).toBe('~/three');
  replaceProjection(store, projection({ rev: 3, folder: '~/three again' }));
  expect(store.getState().projection?.folder).toBe('~/three');
  replaceProjection(store, projection({ rev: 4, folder: '~/four' }));
  expect(store.getState().projection?.folder).toBe('~/four');
});
