import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetupDraft } from '../../../src-main/core/setup/draft.ts';
import { parseSettings } from '../../../src-main/core/settings/document.ts';
import type { JsonObject } from '../../../src-main/core/settings/json.ts';
import { applyPlan } from '../../../src-main/services/setup/apply-plan.ts';
import { planSetup } from '../../../src-main/services/setup/plan-setup.ts';
import { envVariables } from '../../../src-main/core/environment/edit-env.ts';
import { USER } from '../home.ts';
import { writerIn } from '../writing.ts';
import { DEEPSEEK, settingUp } from './setting-up.ts';

const ENV = 'home/.qwen/.env';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const entry = fc.record(
  { id: fc.oneof(word, fc.constantFrom('deepseek-v4-pro', 'glm-5')), baseUrl: fc.constantFrom('https://api.deepseek.com', 'http://h/v1', 'https://coding.dashscope.aliyuncs.com/v1'), envKey: fc.constantFrom('K', 'BAILIAN_CODING_PLAN_API_KEY'), generationConfig: fc.dictionary(word, fc.jsonValue({ maxDepth: 1 })) },
  { requiredKeys: ['id'] },
);
const settings = fc.record(
  { $version: fc.constantFrom(2, 3, 4, 99), theme: word, env: fc.dictionary(word, word), modelProviders: fc.record({ openai: fc.array(entry, { maxLength: 4 }), gemini: fc.array(entry, { maxLength: 2 }) }, { requiredKeys: [] }), other: fc.jsonValue({ maxDepth: 2 }) },
  { requiredKeys: ['$version'] },
);

/** A comment in every place where a line may end, so that any lost line is seen. */
const commented = (value: unknown, indent: number, eol: string): string => {
  let count = 0;
  return `${JSON.stringify(value, undefined, indent)
    .split('\n')
    .map((line) => (/[,{[]$/.test(line) ? `${line} // c${(count += 1)}.` : line))
    .join(eol)}${eol}`;
};
const settingsText = fc.tuple(settings, fc.constantFrom(2, 4), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([value, indent, eol, mark]) => (mark ? '\uFEFF' : '') + commented(value, indent, eol));

const envText = fc
  .array(fc.oneof(word.map((name) => `# ${name}`), fc.tuple(word, word).map(([name, value]) => `export ${name.replaceAll('-', '_')}="${value}"`), fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

const providerDraft = (custody: SetupDraft['custody'], ids: string[]): SetupDraft => ({ ...DEEPSEEK, custody, models: ids.map((id) => ({ id })) });

const draft: fc.Arbitrary<SetupDraft> = fc.oneof(
  fc.tuple(fc.constantFrom('env-file' as const, 'settings' as const), fc.uniqueArray(word, { minLength: 1, maxLength: 3 })).map(([custody, ids]) => providerDraft(custody, ids)),
  fc.record({ kind: fc.constant('coding-plan' as const), region: fc.constantFrom('china' as const, 'global' as const), key: fc.constant('sk-sp-0123456789'), custody: fc.constantFrom('env-file' as const, 'settings' as const) }),
);

const valueOf = (text: string | null): JsonObject => {
  const parsed = parseSettings(text ?? '');
  if (!parsed.ok) throw new Error(parsed.problem.words);
  return parsed.document.value;
};
const commentsOf = (text: string | null): string[] => text?.match(/\/\/ c\d+\./g) ?? [];
const listOf = (value: JsonObject): { id: string; envKey?: string; baseUrl?: string }[] => (value['modelProviders'] as { openai?: never[] } | undefined)?.openai ?? [];

describe('any set-up', () => {
  it('writes exactly the text that was shown, and changes nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(settingsText, envText, draft, async (text, env, wanted) => {
        const home = await settingUp({ [USER]: text, [ENV]: env });
        const { plan } = await planSetup(home.place, wanted);
        await applyPlan(plan, { writer: writerIn(`${home.root}/data`), vault: home.place.vault });
        const [after, envAfter] = [await home.read(USER), await home.read(ENV)];
        for (const step of plan) if ('file' in step) expect(step.file.file.endsWith('.env') ? envAfter : after).toBe(step.file.after);

        const [was, is] = [valueOf(text), valueOf(after)];
        for (const name of Object.keys(was)) if (!['modelProviders', 'env'].includes(name)) expect(is[name]).toEqual(was[name]);
        expect(is['env'] ?? {}).toMatchObject((was['env'] as object | undefined) ?? {});
        expect((is['modelProviders'] as JsonObject)['gemini']).toEqual((was['modelProviders'] as JsonObject | undefined)?.['gemini']);
        const isPlan = ({ envKey, baseUrl }: { envKey?: string; baseUrl?: string }): boolean => envKey === 'BAILIAN_CODING_PLAN_API_KEY' && baseUrl?.startsWith('https://coding') === true;
        const kept = listOf(was).filter((one) => !isPlan(one) && one.baseUrl !== 'https://api.deepseek.com');
        expect(listOf(is).filter((one) => kept.some((other) => JSON.stringify(other) === JSON.stringify(one)))).toEqual(kept);
        if (wanted.kind === 'provider') expect(commentsOf(after)).toEqual(commentsOf(text));

        const [variables, variablesAfter] = [envVariables(env), envVariables(envAfter ?? '')];
        for (const [name, value] of variables) expect(variablesAfter.get(name)).toBe(value);
        expect(envAfter?.startsWith(env)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is done when it is done: a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(settingsText, draft, async (text, wanted) => {
        const home = await settingUp({ [USER]: text });
        await home.apply(wanted);
        expect((await planSetup(home.place, wanted)).plan).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
