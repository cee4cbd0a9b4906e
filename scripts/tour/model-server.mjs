import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLMock } from '@copilotkit/aimock';

/**
 * A model server on 127.0.0.1 that answers everything with the text beside this file, slowly enough
 * to be watched.
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>}
 */
export async function startModelServer() {
  const content = readFileSync(join(import.meta.dirname, 'answer.md'), 'utf8');
  const server = new LLMock({ host: '127.0.0.1', port: 0, logLevel: 'silent' });
  server.onMessage(/.*/, { content }, { chunkSize: 9, latency: 60 });
  await server.start();
  return { origin: server.url, stop: () => server.stop() };
}
