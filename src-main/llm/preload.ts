import type { Provider } from '../core/models/protocol.ts';

/** Loads what the first request in a protocol would load. */
export async function preload(provider: Provider): Promise<void> {
  switch (provider) {
    case 'openai':
    case 'qwen-oauth':
      await Promise.all([import('./openai.ts'), import('openai/client')]);
      return;
    case 'anthropic':
      await Promise.all([import('./anthropic.ts'), import('@anthropic-ai/sdk/client'), import('@anthropic-ai/sdk/core/streaming')]);
      return;
    case 'gemini':
    case 'vertex-ai':
      await Promise.all([import('./gemini.ts'), import('@google/genai/web')]);
      return;
    case 'demo':
      await import('./demo.ts');
  }
}
