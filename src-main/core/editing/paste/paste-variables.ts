import { isVariableName } from '../../../../src-preload/schemas/key-shape.ts';
import { envVariables } from '../../environment/edit-env.ts';
import { isSecretName } from '../../explain/mask.ts';
import { say } from '../../say.ts';
import { PRESETS } from '../../setup/presets.ts';
import { isRealKey, stated, type Understood } from './pasted.ts';

const PREFIXES: readonly [prefix: RegExp, providerKey: string][] = [
  [/^ANTHROPIC_/, 'anthropic'],
  [/^(?:GEMINI|GOOGLE_GEMINI|GOOGLE_GENERATIVE_AI)_/, 'gemini'],
  [/^(?:GOOGLE|VERTEX)_/, 'vertex-ai'],
];

/** Commands of other shells as `.env` lines. */
function plainLines(text: string): string {
  return text
    .replace(/^[ \t]*\$env:([A-Za-z_]\w*)[ \t]*=[ \t]*/gim, '$1=')
    .replace(/^[ \t]*setx?[ \t]+([A-Za-z_]\w*)[ \t]+(?==?["'\S])/gim, '$1=')
    .replace(/^[ \t]*set[ \t]+([A-Za-z_]\w*=)/gim, '$1')
    .replace(/^[ \t]*set[ \t]+-\w+[ \t]+([A-Za-z_]\w*)[ \t]+/gim, '$1=')
    .replace(/^[ \t]*(?:[$>][ \t]+)(?=export[ \t])/gm, '');
}

/** Reads `export` lines, a `.env` block, or their like of other shells; `undefined` for any other text. */
export function pasteVariables(text: string): Understood | undefined {
  const variables = [...envVariables(plainLines(text))].filter(([name]) => isVariableName(name));
  return variables.length === 0 || !/^[ \t]*(?:[$>#;]|export\b|set|[A-Za-z_][\w.-]*[ \t]*=|$)/m.test(text) ? undefined : variablesPaste(variables, 'variables');
}

/** Variables that say where a model is and which key it wants. */
export function variablesPaste(variables: readonly (readonly [name: string, value: string])[], kind: Understood['kind']): Understood {
  const keys = variables.filter(([name, value]) => isSecretName(name) && isRealKey(value)).map(([name, secret]) => ({ name, secret: secret.trim() }));
  const notes = variables.filter(([name, value]) => isSecretName(name) && !isRealKey(value)).map(([name]) => say`${name} has no real value here, so it was left out.`);
  const groups = new Map<string, { providerKey: string; baseUrl?: string; id?: string; envKey?: string }>();
  for (const [name, value] of variables) {
    const providerKey = PREFIXES.find(([prefix]) => prefix.test(name))?.[1] ?? 'openai';
    const stem = name.replace(/_(?:API_KEY|AUTH_TOKEN|TOKEN|KEY|BASE_URL|API_BASE|ENDPOINT|URL|MODEL(?:_NAME)?)$/, '');
    const group = groups.get(stem) ?? { providerKey };
    if (/(?:BASE_URL|API_BASE|ENDPOINT|_URL)$/.test(name) && URL.canParse(value)) group.baseUrl = value;
    else if (/_MODEL(?:_NAME)?$/.test(name)) group.id = value;
    else if (isSecretName(name)) {
      group.envKey = name;
      group.baseUrl ??= PRESETS.find((preset) => preset.kind === 'service' && preset.envKey === name)?.servers[0]?.baseUrl ?? group.baseUrl ?? '';
    }
    groups.set(stem, group);
  }
  const entries = [...groups.values()].flatMap(({ providerKey, baseUrl = '', id = '', envKey }) =>
    baseUrl === '' && id === '' ? [] : [{ providerKey, entry: stated({ id, envKey, baseUrl: baseUrl === '' ? undefined : baseUrl }) }],
  );
  return { kind, entries, keys, notes };
}
