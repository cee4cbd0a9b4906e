import { describe, expect, it } from 'vitest';
import { figureTable, withTable } from '../../scripts/faults/table.mjs';

const line = (figure: object): string => `${JSON.stringify(figure)}\n`;

describe('the table of faults', () => {
  it('adds up what has one name, and all of fuzzing', () => {
    const lines = [
      line({ part: 'fuzz', name: 'settings', tried: 900, lost: 0 }),
      line({ part: 'fuzz', name: '.env', tried: 200, lost: 0 }),
      line({ part: 'fault', name: 'kill -9', tried: 2, lost: 0 }),
      line({ part: 'fault', name: 'kill -9', tried: 3, lost: 1, note: 'a word' }),
      line({ part: 'soak', name: 'a minute', tried: 30, lost: 0 }),
    ];
    expect(figureTable(lines.join('')).split('\n').slice(2)).toEqual([
      '| fuzzing of 2 parsers | 1,100 hostile inputs | 0 |  |',
      '| kill -9 | 5 survived | 1 | a word |',
      '| a minute | 30 rounds | 0 |  |',
    ]);
  });

  it('takes the place of the one before it in the document, and of nothing else', () => {
    const text = 'before\n<!-- faults -->\nold\n<!-- /faults -->\nafter\n<!-- security -->\nkept\n<!-- /security -->\n';
    const written = withTable(text, 'TABLE', new Date('2026-01-02'));
    expect(written).toMatch(/^before\n<!-- faults -->\n\n.* 2026-01-02\.\n\nTABLE\n\n<!-- \/faults -->\nafter\n<!-- security -->\nkept\n<!-- \/security -->\n$/);
    expect(() => withTable('nothing', 'TABLE', new Date())).toThrow('<!-- faults -->');
  });
});
