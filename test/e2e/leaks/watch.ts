import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';

/** Hears what a program prints from now on, what it prints when it crashes too, and when it ends. */
export function watch(child: ChildProcess): { printed(): string; ended: Promise<unknown> } {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part.toString('latin1')));
  return { printed: () => parts.join(''), ended: once(child, 'exit') };
}
