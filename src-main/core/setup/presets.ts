import { say } from '../say.ts';
import { LOCAL_PRESETS } from './local-presets.ts';
import type { PresetView } from './setup-view.ts';

/** A provider that the app knows. How to add one: docs/adding-a-preset.md. */
export interface Preset extends PresetView {
  /** The CLI names models "[prefix] id", and knows its own entries by that. */
  namePrefix?: string;
  /** Another prefix at some of its servers, by base URL. */
  namePrefixes?: Readonly<Record<string, string>>;
}

const service = (preset: Omit<Preset, 'kind' | 'needsNoKey' | 'listsModels' | 'protocol'> & Partial<Preset>): Preset => ({
  kind: 'service',
  protocol: 'openai',
  needsNoKey: false,
  listsModels: true,
  ...preset,
});

/** In the order in which they are offered. Variables and addresses are those of the newest CLI where it has the provider (SEMANTICS section 9). */
export const PRESETS: readonly Preset[] = [
  service({
    id: 'openai',
    name: 'OpenAI',
    envKey: 'OPENAI_API_KEY',
    servers: [{ name: 'OpenAI', baseUrl: 'https://api.openai.com/v1' }],
    modelIds: ['gpt-5', 'gpt-5-mini', 'gpt-4o'],
    keyUrl: 'https://platform.openai.com/api-keys',
    keyExample: 'sk-…',
  }),
  service({
    id: 'anthropic',
    name: 'Anthropic',
    protocol: 'anthropic',
    envKey: 'ANTHROPIC_API_KEY',
    servers: [{ name: 'Anthropic', baseUrl: 'https://api.anthropic.com' }],
    modelIds: ['claude-sonnet-4-5', 'claude-opus-4-5', 'claude-haiku-4-5'],
    keyUrl: 'https://console.anthropic.com/settings/keys',
    keyExample: 'sk-ant-…',
  }),
  service({
    id: 'gemini',
    name: 'Google Gemini',
    protocol: 'gemini',
    envKey: 'GEMINI_API_KEY',
    servers: [{ name: 'Google', baseUrl: 'https://generativelanguage.googleapis.com' }],
    modelIds: ['gemini-2.5-pro', 'gemini-2.5-flash'],
    keyUrl: 'https://aistudio.google.com/apikey',
    keyExample: 'AIza…',
  }),
  service({
    id: 'vertex-ai',
    name: 'Vertex AI',
    protocol: 'vertex-ai',
    envKey: 'GOOGLE_API_KEY',
    servers: [],
    baseUrlExample: 'https://aiplatform.googleapis.com',
    modelIds: ['gemini-2.5-pro', 'gemini-2.5-flash'],
    keyUrl: 'https://console.cloud.google.com/vertex-ai/studio/settings/api-keys',
    listsModels: false,
  }),
  service({
    id: 'alibaba-cloud',
    name: say`Alibaba Cloud`,
    namePrefix: 'ModelStudio Standard',
    envKey: 'DASHSCOPE_API_KEY',
    servers: [
      { name: say`China (Beijing)`, baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
      { name: say`Singapore`, baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1' },
      { name: say`US (Virginia)`, baseUrl: 'https://dashscope-us.aliyuncs.com/compatible-mode/v1' },
      { name: say`China (Hong Kong)`, baseUrl: 'https://cn-hongkong.dashscope.aliyuncs.com/compatible-mode/v1' },
    ],
    modelIds: ['qwen3.7-max', 'qwen3.7-plus', 'qwen3.6-plus', 'deepseek-v4-pro'],
    keyUrl: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
    keyExample: 'sk-…',
  }),
  service({
    id: 'token-plan',
    name: say`Alibaba Cloud Token Plan`,
    namePrefix: 'ModelStudio Token Plan',
    namePrefixes: { 'https://token-plan.ap-southeast-1.maas.aliyuncs.com/compatible-mode/v1': 'ModelStudio Token Plan for Global/Intl' },
    envKey: 'BAILIAN_TOKEN_PLAN_API_KEY',
    servers: [
      { name: say`China (Beijing)`, baseUrl: 'https://token-plan.cn-beijing.maas.aliyuncs.com/compatible-mode/v1' },
      { name: say`Singapore (International)`, baseUrl: 'https://token-plan.ap-southeast-1.maas.aliyuncs.com/compatible-mode/v1' },
    ],
    modelIds: ['qwen3.7-plus', 'qwen3.7-max', 'qwen3.6-plus', 'deepseek-v4-pro', 'glm-5.2'],
    keyUrl: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
  }),
  service({
    id: 'azure-openai',
    name: 'Azure OpenAI',
    envKey: 'AZURE_OPENAI_API_KEY',
    servers: [],
    baseUrlExample: 'https://YOUR-RESOURCE.openai.azure.com/openai/v1',
    modelIds: [],
    keyUrl: 'https://portal.azure.com/#view/Microsoft_Azure_ProjectOxford/CognitiveServicesHub/~/OpenAI',
  }),
  service({
    id: 'openrouter',
    name: 'OpenRouter',
    namePrefix: 'OpenRouter',
    envKey: 'OPENROUTER_API_KEY',
    servers: [{ name: 'OpenRouter', baseUrl: 'https://openrouter.ai/api/v1' }],
    modelIds: ['z-ai/glm-4.5-air:free', 'openai/gpt-oss-120b:free'],
    keyUrl: 'https://openrouter.ai/keys',
    keyExample: 'sk-or-v1-…',
  }),
  service({
    id: 'modelscope',
    name: 'ModelScope',
    namePrefix: 'ModelScope',
    envKey: 'MODELSCOPE_API_KEY',
    servers: [{ name: 'ModelScope', baseUrl: 'https://api-inference.modelscope.cn/v1' }],
    modelIds: ['deepseek-ai/DeepSeek-V4-Flash', 'Qwen/Qwen3.5-397B-A17B', 'ZhipuAI/GLM-5.1'],
    keyUrl: 'https://modelscope.cn/my/myaccesstoken',
    keyExample: 'ms-…',
  }),
  service({
    id: 'deepseek',
    name: 'DeepSeek',
    namePrefix: 'DeepSeek',
    envKey: 'DEEPSEEK_API_KEY',
    servers: [{ name: 'DeepSeek', baseUrl: 'https://api.deepseek.com' }],
    modelIds: ['deepseek-v4-pro', 'deepseek-v4-flash'],
    keyUrl: 'https://platform.deepseek.com/api_keys',
    keyExample: 'sk-…',
  }),
  service({
    id: 'zai',
    name: 'Z.AI',
    namePrefix: 'Z.AI',
    envKey: 'ZAI_API_KEY',
    servers: [
      { name: say`Standard`, baseUrl: 'https://api.z.ai/api/paas/v4' },
      { name: 'Coding Plan', baseUrl: 'https://api.z.ai/api/coding/paas/v4' },
    ],
    modelIds: ['GLM-5.2', 'GLM-5.1', 'GLM-5'],
    keyUrl: 'https://z.ai/manage-apikey/apikey-list',
  }),
  service({
    id: 'moonshot',
    name: 'Moonshot (Kimi)',
    namePrefix: 'Kimi',
    envKey: 'MOONSHOT_API_KEY',
    servers: [
      { name: say`International`, baseUrl: 'https://api.moonshot.ai/v1' },
      { name: say`China`, baseUrl: 'https://api.moonshot.cn/v1' },
    ],
    modelIds: ['kimi-k3', 'kimi-k2.7-code', 'kimi-k2.6'],
    keyUrl: 'https://platform.moonshot.ai/console/api-keys',
    keyExample: 'sk-…',
  }),
  service({
    id: 'minimax',
    name: 'MiniMax',
    namePrefix: 'MiniMax',
    envKey: 'MINIMAX_API_KEY',
    servers: [
      { name: say`International`, baseUrl: 'https://api.minimax.io/v1' },
      { name: say`China`, baseUrl: 'https://api.minimaxi.com/v1' },
    ],
    modelIds: ['MiniMax-M3', 'MiniMax-M2.7', 'MiniMax-M2.5'],
    keyUrl: 'https://platform.minimax.io/user-center/basic-information/interface-key',
  }),
  service({
    id: 'xai',
    name: 'xAI',
    namePrefix: 'Grok',
    envKey: 'XAI_API_KEY',
    servers: [{ name: 'xAI', baseUrl: 'https://api.x.ai/v1' }],
    modelIds: ['grok-4.5', 'grok-4.3', 'grok-build-0.1'],
    keyUrl: 'https://console.x.ai',
    keyExample: 'xai-…',
  }),
  service({
    id: 'requesty',
    name: 'Requesty',
    namePrefix: 'Requesty',
    envKey: 'REQUESTY_API_KEY',
    servers: [{ name: 'Requesty', baseUrl: 'https://router.requesty.ai/v1' }],
    modelIds: ['openai/gpt-4o-mini', 'openai/gpt-4o'],
    keyUrl: 'https://app.requesty.ai/api-keys',
  }),
  ...LOCAL_PRESETS,
  { id: 'custom', kind: 'custom', name: say`Another provider`, protocol: 'openai', envKey: '', servers: [], baseUrlExample: 'https://api.example.com/v1', modelIds: [], needsNoKey: false, listsModels: true },
];

/** The preset of an id; a provider of one's own for an id that is not known. */
export function presetOf(id: string): Preset {
  const preset = PRESETS.find((known) => known.id === id) ?? PRESETS.at(-1);
  if (!preset) throw new Error('there are no presets');
  return preset;
}

/** What a window may know of a preset. */
export function presetView({ namePrefix: _prefix, namePrefixes: _prefixes, ...view }: Preset): PresetView {
  return view;
}
