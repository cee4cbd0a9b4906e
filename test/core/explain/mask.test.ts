import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked } from '../../../src-main/core/explain/mask.ts';

describe('what is shown of a value', () => {
  it('has dots for headers that are named like secrets, and the others as they are', () => {
    expect(masked({ Authorization: 'Bearer a', 'X-Team-Token': 'b', Cookie: 'c', 'X-Plain': 'd' }, [])).toEqual({
      Authorization: '•••',
      'X-Team-Token': '•••',
      Cookie: '•••',
      'X-Plain': 'd',
    });
  });

  it('keeps numbers whatever their name', () => {
    expect(masked({ max_tokens: 4096 }, [])).toEqual({ max_tokens: 4096 });
  });

  it('has dots for query parameters that are named like secrets', () => {
    expect(masked('https://h/v1?api-version=1&access_token=abc&x=1', [])).toBe('https://h/v1?api-version=1&access_token=•••&x=1');
  });

  it('never holds a known secret, however deep', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{8,20}$/);
    fc.assert(
      fc.property(secret, fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        expect(JSON.stringify(masked({ a: [`x${key}y`, { [key]: value, b: key }] }, [key]))).not.toContain(key);
      }),
      { numRuns: 50 },
    );
  });

  it('ends at a nesting that no setting has', () => {
    let deep: unknown = 'x';
    for (let at = 0; at < 5000; at += 1) deep = [deep];
    expect(JSON.stringify(masked(deep, []))).toContain('•••');
  });
});
