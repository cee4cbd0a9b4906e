import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayPrograms, librariesNotFound, probe } from '../../../scripts/system/probe.mjs';
import { put, temporaryFolder } from '../temporary.ts';

const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /cache/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libgtk-3.so.0 => not found
`;

test('the libraries that ldd does not find are missing', () => {
  expect(librariesNotFound(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
});

describe('a look at a machine', () => {
  const look = (programs: string[], inMemoryDisplay: boolean) => {
    const bin = temporaryFolder();
    put(bin, 'ldd', `#!/bin/sh\n/bin/cat <<'END'\n${ldd}END\n`, 0o755);
    for (const name of programs) put(bin, name, '#!/bin/sh\n', 0o755);
    put(bin, 'home/.fonts/Some.ttf');
    return probe('/made/up/electron', inMemoryDisplay, { PATH: bin, HOME: join(bin, 'home') });
  };

  test('finds what the executable needs and the programs of a display in memory', async () => {
    expect(await look(['Xvfb'], true)).toEqual({ libraries: ['libnss3.so', 'libgtk-3.so.0'], programs: ['xvfb-run', 'xauth'], fonts: false });
  });

  test('asks for no display in memory where none is going to be used', async () => {
    expect((await look([], false)).programs).toEqual([]);
  });

  test('is content with programs that are on the path', async () => {
    expect((await look(displayPrograms, true)).programs).toEqual([]);
  });
});
