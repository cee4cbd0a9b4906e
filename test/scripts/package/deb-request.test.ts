import { describe, expect, it } from 'vitest';
import { changelogFile, controlFile, debRequest } from '../../../scripts/package/deb-request.mjs';

const ARGUMENTS = [
  ['-s', 'dir', '--force', '-t', 'deb'],
  ['-d', 'libgbm1', '-d', 'libasound2t64 | libasound2', '--deb-compression', 'xz'],
  ['--architecture', 'amd64', '--after-install', '/t/in', '--after-remove', '/t/out', '--version', '1.2.3', '--package', '/out/a.deb'],
  ['--name', 'switchyard', '--maintainer', 'We <we@example.invalid>', '--vendor', 'We', '--url', 'https://example.invalid', '--deb-priority', 'optional', '--license', 'MIT'],
].flat();
const request = (...more: string[]) => debRequest([...ARGUMENTS, ...more]);

describe('the command line that electron-builder gives to fpm', () => {
  it('becomes fields, in the order of a control file', () => {
    const { file, fields } = request('--description', 'Short\n Long', '/app/=/opt/App');
    expect(file).toBe('/out/a.deb');
    expect(controlFile(fields)).toBe(
      [
        'Package: switchyard',
        'Version: 1.2.3',
        'Architecture: amd64',
        'Maintainer: We <we@example.invalid>',
        'Priority: optional',
        'Depends: libgbm1, libasound2t64 | libasound2',
        'Homepage: https://example.invalid',
        'Description: Short\n Long\n',
      ].join('\n'),
    );
  });

  it('says what goes where, also where a path has an equals sign', () => {
    expect(request('/a=b/=/opt/App', '/tmp/x.desktop=/usr/share/applications/x.desktop').contents).toEqual([
      { from: '/a=b/', to: '/opt/App' },
      { from: '/tmp/x.desktop', to: '/usr/share/applications/x.desktop' },
    ]);
  });

  it('names the scripts that run afterwards', () => {
    expect(request().scripts).toEqual({ postinst: '/t/in', postrm: '/t/out' });
  });

  it('breaks a long description at words, and marks an empty line', () => {
    const { fields } = request('--description', `Short\n${'word '.repeat(40)}\n\nend`);
    const lines = fields['Description']?.split('\n') ?? [];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(79);
    expect(lines.slice(1).every((line) => line.startsWith(' ') && line.trim() !== '')).toBe(true);
    expect(lines.slice(-2)).toEqual([' .', ' end']);
  });

  it('is refused where it asks for something that we do not know', () => {
    expect(() => request('--deb-something-new', 'x')).toThrow();
    expect(() => debRequest(['-t', 'rpm'])).toThrow('Only a .deb');
    expect(() => debRequest(['-t', 'deb'])).toThrow('A .deb needs --name.');
  });
});

it('makes a changelog that dpkg reads', () => {
  const text = changelogFile({ Package: 'p', Version: '1.0.0', Maintainer: 'We <we@example.invalid>' }, new Date(0));
  expect(text).toBe('p (1.0.0) stable; urgency=medium\n\n  * Version 1.0.0.\n\n -- We <we@example.invalid>  Thu, 01 Jan 1970 00:00:00 +0000\n');
});
