import { describe, expect, it } from 'vitest';
import { editorAt, programOfDesktopEntry } from '../../src-main/core/line-editor.ts';

const PATH = '/home/ann/.qwen/settings.json';
const at = (command: string | undefined, column?: number) => editorAt(command, PATH, { line: 12, ...(column !== undefined && { column }) }, 'linux');

describe('the editor of $VISUAL or $EDITOR at a line', () => {
  it.each([
    ['code', 'code', ['--goto', `${PATH}:12:5`]],
    ['code --wait', 'code', ['--goto', `${PATH}:12:5`]],
    ['/opt/my\\ editors/codium -w', '/opt/my editors/codium', ['--goto', `${PATH}:12:5`]],
    ['"/Applications/Sublime Text.app/Contents/SharedSupport/bin/subl" -n', '/Applications/Sublime Text.app/Contents/SharedSupport/bin/subl', [`${PATH}:12:5`]],
    ['zed', 'zed', [`${PATH}:12:5`]],
    ['gedit', 'gedit', ['+12', PATH]],
    ['kate', 'kate', ['--line', '12', '--column', '5', PATH]],
    ['idea', 'idea', ['--line', '12', '--column', '5', PATH]],
    ['mate -w', 'mate', ['--line', '12', PATH]],
  ])('%s', (command, program, args) => {
    expect(at(command, 5)).toEqual({ program, args });
  });

  it('takes the first column where none is known', () => {
    expect(at('code')).toEqual({ program: 'code', args: ['--goto', `${PATH}:12:1`] });
  });

  it.each([undefined, '', '  ', 'vim', 'nano', 'emacs -nw', 'sh -c "rm -rf ~"', '$(code)', './code', 'bin/code', 'env code'])('never starts %s', (command) => {
    expect(at(command)).toBeUndefined();
  });

  it('takes the program alone, and nothing that stands behind it', () => {
    expect(at('code; rm -rf ~', 1)).toEqual(at('code', 1));
  });

  it('leaves a path as one argument whatever is in it', () => {
    const odd = '/home/ann/a b; $(x) "y"/settings.json';
    expect(editorAt('gedit', odd, { line: 3 }, 'linux')).toEqual({ program: 'gedit', args: ['+3', odd] });
  });

  it('starts only programs that are named in full on Windows, and no scripts', () => {
    const windows = (command: string) => editorAt(command, 'C:\\Users\\ann\\.qwen\\settings.json', { line: 2, column: 3 }, 'win32');
    expect(windows('"C:\\Program Files\\Microsoft VS Code\\Code.exe" --wait')?.args).toEqual(['--goto', 'C:\\Users\\ann\\.qwen\\settings.json:2:3']);
    expect(windows('C:\\Program Files\\Notepad++\\notepad++.exe -multiInst')).toEqual({ program: 'C:\\Program Files\\Notepad++\\notepad++.exe', args: ['-n2', '-c3', 'C:\\Users\\ann\\.qwen\\settings.json'] });
    for (const command of ['code', 'code.cmd', 'code.exe', 'C:\\code.cmd', 'C:\\Windows\\notepad.exe']) expect(windows(command)).toBeUndefined();
  });
});

it('knows the program behind the desktop entries of common editors', () => {
  expect(['code.desktop\n', 'org.kde.kate.desktop', 'sublime_text.desktop', 'firefox.desktop'].map(programOfDesktopEntry)).toEqual(['code', 'kate', 'subl', 'firefox']);
});
