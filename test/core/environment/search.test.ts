import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envFileCandidates, type EnvSearch } from '../../../src-main/core/environment/search.ts';

const search = (given: Partial<EnvSearch>): [string, string][] =>
  envFileCandidates({ cwd: '/w/p', homes: ['/home/u'], qwenFolder: '/home/u/.qwen', isTrusted: () => true, ...given }, posix).map(({ path, kind }) => [path, kind]);

describe('the search for the .env file', () => {
  it('goes up to the root, .qwen/.env first in each folder, then to the home folder (R2)', () => {
    expect(search({})).toEqual([
      ['/w/p/.qwen/.env', 'qwen'],
      ['/w/p/.env', 'project'],
      ['/w/.qwen/.env', 'qwen'],
      ['/w/.env', 'project'],
      ['/.qwen/.env', 'qwen'],
      ['/.env', 'project'],
      ['/home/u/.qwen/.env', 'home'],
      ['/home/u/.env', 'home'],
    ]);
  });

  it('ends at the home folder, whose files are the user\'s own (E62 to E64)', () => {
    expect(search({ cwd: '/home/u/w' })).toEqual([
      ['/home/u/w/.qwen/.env', 'qwen'],
      ['/home/u/w/.env', 'project'],
      ['/home/u/.qwen/.env', 'home'],
      ['/home/u/.env', 'home'],
    ]);
    expect(search({ cwd: '/home/u' })).toEqual([
      ['/home/u/.qwen/.env', 'home'],
      ['/home/u/.env', 'home'],
    ]);
  });

  it('knows the home folder behind a link', () => {
    expect(search({ cwd: '/data/u', homes: ['/home/u', '/data/u'] }).map(([path]) => path)).toEqual(['/home/u/.qwen/.env', '/home/u/.env']);
  });

  it('begins the own files with that of QWEN_HOME (E67)', () => {
    expect(search({ cwd: '/home/u', qwenFolder: '/q' }).map(([path]) => path)).toEqual(['/q/.env', '/home/u/.qwen/.env', '/home/u/.env']);
  });

  it('leaves out folders that are not trusted, never the own files (D19)', () => {
    expect(search({ isTrusted: () => false }).map(([path]) => path)).toEqual(['/home/u/.qwen/.env', '/home/u/.env']);
    expect(search({ isTrusted: (folder) => folder === '/w/p' }).map(([path]) => path).slice(0, 3)).toEqual(['/w/p/.qwen/.env', '/w/p/.env', '/home/u/.qwen/.env']);
  });

  it('takes only a folder named exactly .qwen for one (E65)', () => {
    expect(search({ cwd: '/x.qwen' })[1]).toEqual(['/x.qwen/.env', 'project']);
    expect(search({ cwd: '/p/.qwen' })[1]).toEqual(['/p/.qwen/.env', 'qwen']);
  });
});
