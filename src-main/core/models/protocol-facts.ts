import { say } from '../say.ts';
import type { Protocol, Provider } from './protocol.ts';

/** The protocols that this version can send through. Everything else is listed and says so. */
export const SENDABLE: ReadonlySet<Provider> = new Set<Provider>(['qwen-oauth', 'openai', 'anthropic', 'gemini', 'vertex-ai', 'demo']);

/** What is known about a protocol without any settings (SEMANTICS sections 2 to 4). */
export interface ProtocolFacts {
  /** Heading in the picker. */
  group: string;
  /** The protocol's own variables, strongest first. */
  keyVariables: readonly string[];
  baseUrlVariables: readonly string[];
  modelVariables: readonly string[];
  /** Base URL of a listed entry that names none (B29, R7). */
  entryBaseUrl?: string;
  /** The official server is the usual one: naming a key is enough, no base URL need be stated. */
  oneServer?: boolean;
  /** Base URL of a runtime model when none is named (A05, R9). */
  runtimeBaseUrl?: string;
  /** Model id of a runtime model when none is named (A05, A20). */
  runtimeModel?: string;
}

const GEMINI_BASE_URL = 'https://generativelanguage.googleapis.com';
const VERTEX_BASE_URL = 'https://aiplatform.googleapis.com';
/** What the CLI sends where nothing names a model (A20, A23, A28). */
const OTHER_MODEL = 'coder-model';

const ANTHROPIC_BASE_URL = 'https://api.anthropic.com';

export const PROTOCOL_FACTS: Readonly<Record<Protocol, ProtocolFacts>> = {
  'qwen-oauth': { group: 'Qwen OAuth', keyVariables: [], baseUrlVariables: [], modelVariables: [] },
  openai: {
    group: say`OpenAI-compatible`,
    keyVariables: ['OPENAI_API_KEY'],
    baseUrlVariables: ['OPENAI_BASE_URL'],
    modelVariables: ['OPENAI_MODEL', 'QWEN_MODEL'],
    entryBaseUrl: 'https://api.openai.com/v1',
    runtimeBaseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    runtimeModel: 'qwen3.7-max',
  },
  anthropic: {
    group: 'Anthropic',
    keyVariables: ['ANTHROPIC_API_KEY'],
    baseUrlVariables: ['ANTHROPIC_BASE_URL'],
    modelVariables: ['ANTHROPIC_MODEL'],
    entryBaseUrl: ANTHROPIC_BASE_URL,
    runtimeBaseUrl: ANTHROPIC_BASE_URL,
    runtimeModel: OTHER_MODEL,
  },
  gemini: {
    group: 'Google Gemini',
    keyVariables: ['GEMINI_API_KEY'],
    baseUrlVariables: ['GOOGLE_GEMINI_BASE_URL'],
    oneServer: true,
    modelVariables: ['GEMINI_MODEL'],
    entryBaseUrl: GEMINI_BASE_URL,
    runtimeBaseUrl: GEMINI_BASE_URL,
    runtimeModel: OTHER_MODEL,
  },
  'vertex-ai': {
    group: 'Vertex AI',
    keyVariables: ['GOOGLE_API_KEY'],
    baseUrlVariables: ['GOOGLE_VERTEX_BASE_URL'],
    oneServer: true,
    modelVariables: ['GOOGLE_MODEL'],
    entryBaseUrl: VERTEX_BASE_URL,
    runtimeBaseUrl: VERTEX_BASE_URL,
    runtimeModel: OTHER_MODEL,
  },
};

/** Heading of a provider in the picker. */
export function groupOf(provider: Provider): string {
  return provider === 'demo' ? say`Demo` : PROTOCOL_FACTS[provider].group;
}
