import { describe, expect, it } from 'vitest';
import { afterUpdate, type UpdateEvent, type UpdateView } from '../../../src-main/core/updates/update-view.ts';

const feed = 'example.com';
const after = (events: UpdateEvent[], first: UpdateView = { state: 'idle', feed }): UpdateView => events.reduce(afterUpdate, first);

describe('what Settings says about newer versions', () => {
  it('follows a check that finds none', () => {
    expect(after([{ kind: 'checking' }])).toEqual({ state: 'checking', feed });
    expect(after([{ kind: 'checking' }, { kind: 'none', at: 5 }])).toEqual({ state: 'idle', feed, checkedAt: 5 });
  });

  it('follows one that finds and brings one', () => {
    expect(after([{ kind: 'checking' }, { kind: 'found', version: '2.0.0' }])).toEqual({ state: 'downloading', feed, version: '2.0.0' });
    expect(after([{ kind: 'found', version: '2.0.0' }, { kind: 'ready', version: '2.0.0' }])).toEqual({ state: 'ready', feed, version: '2.0.0' });
  });

  it('tells a failure until the next check', () => {
    const failed = after([{ kind: 'checking' }, { kind: 'failed', trouble: 'offline' }]);
    expect(failed).toEqual({ state: 'failed', feed, trouble: 'offline' });
    expect(after([{ kind: 'checking' }], failed)).toEqual({ state: 'checking', feed });
  });

  it.each<UpdateEvent>([{ kind: 'checking' }, { kind: 'none', at: 5 }, { kind: 'failed', trouble: 'unknown' }, { kind: 'found', version: '3.0.0' }])('keeps a version that is ready through %o', (event) => {
    const ready: UpdateView = { state: 'ready', feed, version: '2.0.0' };
    expect(after([event], ready)).toEqual(ready);
    expect(after([event, { kind: 'ready', version: '3.0.0' }], ready)).toEqual({ state: 'ready', feed, version: '3.0.0' });
  });

  it('says nothing where the copy does not update itself', () => {
    expect(after([{ kind: 'checking' }, { kind: 'ready', version: '2.0.0' }], { state: 'off' })).toEqual({ state: 'off' });
  });
});
