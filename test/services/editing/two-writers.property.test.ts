import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { fields, makeEditor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const FIELDS = ['name', 'description', 'generationConfig.timeout', 'generationConfig.maxRetries'] as const;
const PATHS = FIELDS.map((field) => field.split('.'));

/** Who changes which field of which entry; windows opened theirs before anything happened. */
const steps = fc.array(fc.record({ who: fc.constantFrom('window one', 'window two', 'outside'), entry: fc.nat(1), field: fc.nat(FIELDS.length - 1) }), { minLength: 1, maxLength: 8 });

const TEXT = `{
  // mine
  "modelProviders": { "openai": [
    { "id": "a", "name": "A" }, // first
    { "id": "b", /* second */ "generationConfig": { "timeout": 1000 } }
  ] }
}
`;

it('two windows and another program lose nothing: every field is as the last one wrote it who was not refused', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { editing, open, place, root, restarted } = await makeEditor({ [USER]: TEXT });
      const other = restarted();
      const opened = { 'window one': [await open(0), await open(1)], 'window two': [await other.open(place, (await open(0)).entry.ref), await other.open(place, (await open(1)).entry.ref)] };
      const expected = new Map<string, unknown>();
      const first = new Map<string, string>();
      for (const [count, { who, entry, field }] of taken.entries()) {
        const name = `${entry} ${FIELDS[field] ?? ''}`;
        const isNumber = (PATHS[field]?.length ?? 0) > 1;
        const value = isNumber ? 2000 + count : `value ${count}`;
        if (who === 'outside') {
          const text = await readFile(join(root, USER), 'utf8');
          const edited = applyEdits(text, [{ path: ['modelProviders', 'openai', entry, ...(PATHS[field] ?? [])], value }]);
          await writeFile(join(root, USER), edited.ok ? edited.value : text);
          expected.set(name, value);
          first.set(name, who);
          continue;
        }
        const seen = opened[who][entry];
        if (!seen) throw new Error('both were opened');
        const outcome = await (who === 'window one' ? editing : other).save(place, fields(seen, { [FIELDS[field] ?? '']: value }));
        // What was changed since the window opened the entry is a conflict, whoever did it; all else is merged.
        expect(outcome.state).toBe(first.has(name) ? 'conflict' : 'saved');
        if (outcome.state !== 'saved') continue;
        expected.set(name, value);
        first.set(name, who);
      }
      const text = await readFile(join(root, USER), 'utf8');
      const { modelProviders } = parse(text) as { modelProviders: { openai: Record<string, Record<string, unknown>>[] } };
      for (const [name, value] of expected) {
        const [entry = '', field = ''] = name.split(' ');
        const held = field.split('.').reduce<unknown>((around, step) => (around as Record<string, unknown>)[step], modelProviders.openai[Number(entry)]);
        expect([name, held]).toEqual([name, value]);
      }
      for (const comment of ['// mine', '// first', '/* second */']) expect(text).toContain(comment);
    }),
    { numRuns: 40 },
  );
});
