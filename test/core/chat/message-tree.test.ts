import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageTree } from '../../../src-main/core/chat/message-tree.ts';
import type { ChatRecord } from '../../../src-main/core/chat/record.ts';

const user = (id: string, parent?: string | null): ChatRecord => ({ kind: 'user', id, at: 1, text: id, ...(parent !== undefined && { parent }) });
const answer = (id: string, text = id): ChatRecord => ({ kind: 'answer', id, at: 1, text, reasoning: '', status: 'done' });
const begin = (id: string, place: { parent?: string; replaces?: string } = {}): ChatRecord => ({ kind: 'begin', id, at: 1, ...place });

function treeOf(...records: ChatRecord[]): MessageTree {
  const tree = new MessageTree();
  for (const record of records) tree.take(record);
  return tree;
}

const ids = (tree: MessageTree) => tree.path().map(({ id }) => id);

describe('a damaged line', () => {
  it('of a question leaves all others in view, in their order', () => {
    expect(ids(treeOf(user('u1', null), begin('a1', { parent: 'u1' }), answer('a1'), begin('a2', { parent: 'lost' }), answer('a2'), user('u3', 'a2')))).toEqual(['u1', 'a1', 'a2', 'u3']);
  });

  it('of the beginning of an answer leaves what arrived of it', () => {
    const tree = treeOf(user('u1', null), { kind: 'delta', id: 'a1', text: 'half of ', reasoning: '' }, { kind: 'delta', id: 'a1', text: 'it', reasoning: '' });
    expect(tree.path()).toMatchObject([{ id: 'u1' }, { id: 'a1', text: 'half of it', status: 'interrupted' }]);
  });
});

describe('the branch that is shown', () => {
  it('is the whole conversation where nothing was edited or repeated', () => {
    expect(ids(treeOf(user('u1'), begin('a1'), answer('a1'), user('u2'), begin('a2'), answer('a2')))).toEqual(['u1', 'a1', 'u2', 'a2']);
  });

  it('is the newest one, and names the versions of each place', () => {
    const tree = treeOf(user('u1'), begin('a1'), answer('a1'), user('u2'), user('u1b', null), begin('b1'), answer('b1'));
    expect(ids(tree)).toEqual(['u1b', 'b1']);
    expect(tree.path()[0]?.versions).toEqual({ ids: ['u1', 'u1b'], shown: 1 });
    expect(tree.path()[1]).not.toHaveProperty('versions');
  });

  it('goes back to another version with the newest that followed it', () => {
    const tree = treeOf(user('u1'), begin('a1'), answer('a1'), user('u2', 'a1'), user('u1b', null));
    expect(tree.leafBelow('u1')).toBe('u2');
    tree.take({ kind: 'show', leaf: 'u2' });
    expect(ids(tree)).toEqual(['u1', 'a1', 'u2']);
  });

  it('keeps the answer that was asked for again as a version', () => {
    const tree = treeOf(user('u1'), begin('a1'), answer('a1'), begin('a2', { replaces: 'a1' }));
    expect(ids(tree)).toEqual(['u1', 'a2']);
    expect(tree.path()[1]?.versions).toEqual({ ids: ['a1', 'a2'], shown: 1 });
  });

  it('forgets an attempt that brought nothing when it is repeated', () => {
    const tree = treeOf(user('u1'), begin('a1'), answer('a1', ''), begin('a2', { replaces: 'a1' }));
    expect(tree.path()[1]).not.toHaveProperty('versions');
  });
});

describe('a damaged file', () => {
  const anyId = fc.constantFrom('a', 'b', 'c', 'd');
  const anyRecord: fc.Arbitrary<ChatRecord> = fc.oneof(
    fc.tuple(anyId, fc.option(anyId)).map(([id, parent]) => user(id, parent)),
    fc.tuple(anyId, anyId, anyId).map(([id, parent, replaces]) => begin(id, { parent, replaces })),
    anyId.map((id) => answer(id)),
    anyId.map((leaf): ChatRecord => ({ kind: 'show', leaf })),
  );

  it('never leads in a circle, and shows no message twice', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (records) => {
        const path = ids(treeOf(...records));
        expect(new Set(path).size).toBe(path.length);
      }),
      { numRuns: 2000 },
    );
  });
});
