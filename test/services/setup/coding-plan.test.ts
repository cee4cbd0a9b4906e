import { describe, expect, it } from 'vitest';
import { planEntries } from '../../../src-main/core/setup/coding-plan.ts';
import type { CodingPlanDraft } from '../../../src-main/core/setup/draft.ts';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { PROJECT, USER } from '../home.ts';
import { settingUp } from './setting-up.ts';

const PLAN_KEY = 'sk-sp-nobody-may-see-this-0123456789';
const ENV = 'home/.qwen/.env';
const INTL = '65dea54c9fe3eaff2d28e04b4c123c6ccbe1d9ef0a523689f6745ed8a398ddd7';
const OLD = 'e05932e2ffcfba0f9b981b36365eaaea9e0495ce097b9af03bd91b930dae8e7f';

const PLAN: CodingPlanDraft = { kind: 'coding-plan', region: 'global', key: PLAN_KEY, custody: 'env-file' };
const json = (text: string | null): Record<string, never> => JSON.parse(text ?? '');

/** Settings as the CLI 0.12.0 left them, with a model added by hand and one of somebody else. */
const OLDER = {
  env: { BAILIAN_CODING_PLAN_API_KEY: PLAN_KEY },
  modelProviders: {
    openai: [
      { id: 'glm-5', name: '[Bailian Coding Plan] glm-5', envKey: 'BAILIAN_CODING_PLAN_API_KEY', baseUrl: 'https://coding.dashscope.aliyuncs.com/v1', generationConfig: { timeout: 5 } },
      { id: 'by-hand', name: 'Mine', envKey: 'BAILIAN_CODING_PLAN_API_KEY', baseUrl: 'https://coding.dashscope.aliyuncs.com/v1' },
      { id: 'other', envKey: 'OTHER_KEY', baseUrl: 'http://h/v1' },
    ],
  },
  security: { auth: { selectedType: 'openai' } },
  model: { name: 'glm-5' },
  codingPlan: { version: OLD, region: 'china' },
};

describe('setting the Coding Plan up', () => {
  it('writes what the CLI 0.24.4 writes (SEMANTICS section 6)', async () => {
    const { apply, read } = await settingUp();
    await apply(PLAN);
    expect(await read(ENV)).toBe(`BAILIAN_CODING_PLAN_API_KEY=${PLAN_KEY}\n`);
    expect(json(await read(USER))).toEqual({
      modelProviders: { openai: planEntries('global') },
      security: { auth: { selectedType: 'openai' } },
      model: { name: 'qwen3.5-plus', baseUrl: '' },
      providerMetadata: { 'coding-plan': { version: INTL, baseUrl: 'https://coding-intl.dashscope.aliyuncs.com/v1' } },
    });
  });

  it('ends with a model that can be sent to', async () => {
    const { apply, place } = await settingUp();
    await apply({ ...PLAN, custody: 'vault' });
    expect(await freshRoute(place)).toMatchObject({ ok: true, value: { endpoint: 'https://coding-intl.dashscope.aliyuncs.com/v1/chat/completions', key: { source: { layer: 'vault' } } } });
  });

  it('is shown and checked by its own model, also in a window that uses another one', async () => {
    const { setup, place } = await settingUp({ [USER]: OLDER });
    const { modelKey } = await setup.drafted({ ...place, windowModel: 'demo', flags: { model: 'other' } }, { ...PLAN, region: 'china', key: null });
    expect(modelKey).toContain('openai:glm-5#');
  });

  it('refuses a key of another form with the words of the CLI, and writes nothing', async () => {
    const { apply, read } = await settingUp();
    await expect(apply({ ...PLAN, key: 'sk-123' })).rejects.toMatchObject({ error: { message: 'Invalid API key. Coding Plan API keys start with "sk-sp-". Please check.' } });
    expect([await read(ENV), await read(USER)]).toEqual([null, null]);
  });

  it('keeps a default that the plan offers, and replaces any other', async () => {
    const { apply, read } = await settingUp({ [USER]: OLDER });
    await apply({ ...PLAN, region: 'china', key: null });
    expect(json(await read(USER))['model']).toEqual({ name: 'glm-5' });
    await apply({ ...PLAN, region: 'china', key: null, modelIds: ['kimi-k2.5'] });
    expect(json(await read(USER))['model']).toEqual({ name: 'kimi-k2.5', baseUrl: '' });
  });

  it('takes over what an older CLI wrote: its entries, its version, its region', async () => {
    const { apply, read } = await settingUp({ [USER]: OLDER });
    await apply({ ...PLAN, region: 'china', key: null });
    const settings = json(await read(USER)) as unknown as typeof OLDER & { providerMetadata: object };
    expect(settings.codingPlan).toBeUndefined();
    expect(settings.providerMetadata).toMatchObject({ 'coding-plan': { baseUrl: 'https://coding.dashscope.aliyuncs.com/v1' } });
    const glm = settings.modelProviders.openai.find(({ id }) => id === 'glm-5');
    expect(glm).toEqual({ ...planEntries('china', ['glm-5'])[0], generationConfig: { timeout: 5, extra_body: { enable_thinking: true }, contextWindowSize: 202752 } });
    expect(settings.modelProviders.openai.map(({ id }) => id)).toEqual([...planEntries('china').map(({ id }) => id).filter((id) => id !== 'glm-5'), 'glm-5', 'by-hand', 'other']);
  });

  it('is known again with all of its models, or some', async () => {
    const { apply, setup, place } = await settingUp();
    expect((await setup.planStatus(place)).installed).toBeNull();
    await apply({ ...PLAN, modelIds: ['glm-5', 'own-model'] });
    expect((await setup.planStatus(place)).installed).toEqual({ region: 'global', file: '~/.qwen/settings.json', models: ['glm-5', 'own-model'], outdated: false, hasKey: true });
  });
});

describe('an update of the Coding Plan', () => {
  it('is offered when the saved version is not that of today’s list, wherever it is saved', async () => {
    const { setup, place, write } = await settingUp({ [USER]: OLDER });
    expect((await setup.planStatus(place)).installed).toMatchObject({ region: 'china', outdated: true, hasKey: true });
    await write(USER, { ...OLDER, codingPlan: undefined, providerMetadata: { 'coding-plan': { version: 'old' } } });
    expect((await setup.planStatus(place)).installed).toMatchObject({ outdated: true });
    await write(USER, { ...OLDER, codingPlan: undefined });
    expect((await setup.planStatus(place)).installed).toMatchObject({ outdated: false });
  });

  it('is shown first, keeps what was added by hand, and leaves the default and the key alone', async () => {
    const { setup, place, read } = await settingUp({ [USER]: { ...OLDER, model: { name: 'other', baseUrl: 'http://h/v1' } } });
    const shown = await setup.previewPlanUpdate(place);
    expect(JSON.stringify(shown)).not.toContain(PLAN_KEY);
    expect(shown.preview.files.map(({ file }) => file)).toEqual(['~/.qwen/settings.json']);
    await setup.applyPlanUpdate(place, undefined, shown.revision);
    const settings = json(await read(USER)) as unknown as typeof OLDER;
    expect(settings.model).toEqual({ name: 'other', baseUrl: 'http://h/v1' });
    expect(settings.env).toEqual(OLDER.env);
    expect(settings.modelProviders.openai).toContainEqual(OLDER.modelProviders.openai[1]);
    expect(settings.modelProviders.openai).toContainEqual(OLDER.modelProviders.openai[2]);
    expect((await setup.planStatus(place)).installed).toMatchObject({ outdated: false });
  });

  it('stays in the file where the plan is', async () => {
    const { setup, place, read } = await settingUp({ [USER]: OLDER, [PROJECT]: { modelProviders: { gemini: [] } } });
    expect((await setup.applyPlanUpdate(place)).written).toEqual(['~/.qwen/settings.json']);
    expect(json(await read(PROJECT))).toEqual({ modelProviders: { gemini: [] } });
  });

  it('moves all of it to another region, and back', async () => {
    const { setup, place, read, apply } = await settingUp({ [USER]: OLDER });
    await apply({ ...PLAN, region: 'china', key: null });
    const before = await read(USER);
    await setup.applyPlanUpdate(place, 'global');
    const settings = json(await read(USER)) as unknown as typeof OLDER;
    expect(settings.modelProviders.openai.filter(({ envKey }) => envKey !== 'OTHER_KEY').map(({ baseUrl }) => baseUrl)).toEqual(Array(11).fill('https://coding-intl.dashscope.aliyuncs.com/v1'));
    expect(settings.modelProviders.openai.find(({ id }) => id === 'by-hand')?.name).toBe('Mine');
    expect((await loadWorkspace(place)).selection.key).toContain('glm-5');
    await setup.applyPlanUpdate(place, 'china');
    expect(await read(USER)).toBe(before);
  });

  it('is refused where there is no plan any more', async () => {
    const { setup, place } = await settingUp();
    await expect(setup.previewPlanUpdate(place)).rejects.toMatchObject({ error: { code: 'model/unknown' } });
  });
});

describe('removing the Coding Plan', () => {
  it('takes its entries, its versions and its default away, and nothing else', async () => {
    const { setup, place, read } = await settingUp({ [USER]: OLDER });
    await setup.removePlan(place, false);
    expect(json(await read(USER))).toEqual({
      env: OLDER.env,
      modelProviders: { openai: [OLDER.modelProviders.openai[2]] },
      security: { auth: { selectedType: 'openai' } },
      model: {},
    });
  });

  it('takes its key away too, on request, wherever it is kept', async () => {
    const { setup, place, read, apply } = await settingUp({ [USER]: '{\n  // mine\n}\n', [ENV]: '# mine\nA=1\n' });
    await apply(PLAN);
    await apply({ ...PLAN, custody: 'vault' });
    const shown = await setup.previewPlanRemoval(place, true);
    expect(shown).toMatchObject({ vault: [{ name: 'BAILIAN_CODING_PLAN_API_KEY', change: 'removed' }], modelKey: '' });
    await setup.removePlan(place, true, shown.revision);
    expect(await read(ENV)).toBe('# mine\nA=1\n');
    expect(place.vault.look('BAILIAN_CODING_PLAN_API_KEY')).toBeUndefined();
    expect(await read(USER)).toContain('// mine');
    expect(json((await read(USER))?.replace('// mine', '') ?? null)).toEqual({ modelProviders: {}, security: { auth: {} }, model: {}, providerMetadata: {} });
    expect((await setup.planStatus(place)).installed).toBeNull();
  });
});
