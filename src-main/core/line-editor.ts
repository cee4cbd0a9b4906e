import { shellWords } from './editing/paste/shell-words.ts';

/** Lines and columns begin with 1; columns in UTF-16 units. */
export interface FilePosition {
  line: number;
  column?: number;
}

/** A program and its arguments, to be started without a shell. */
export interface EditorStart {
  program: string;
  args: string[];
}

type LineArguments = (path: string, line: number, column: number) => string[];

const GOTO: LineArguments = (path, line, column) => ['--goto', `${path}:${line}:${column}`];
const SUFFIX: LineArguments = (path, line, column) => [`${path}:${line}:${column}`];
const PLUS: LineArguments = (path, line) => [`+${line}`, path];
const OPTIONS: LineArguments = (path, line, column) => ['--line', `${line}`, '--column', `${column}`, path];
const LINE_OPTION: LineArguments = (path, line) => ['--line', `${line}`, path];
const SCINTILLA: LineArguments = (path, line, column) => [`-n${line}`, `-c${column}`, path];

/** Editors with a window of their own, by the name of their program, and how each takes a line. Others are never started. */
const EDITORS = new Map<string, LineArguments>([
  ...['code', 'code-insiders', 'codium', 'vscodium', 'cursor', 'windsurf', 'positron'].map((name) => [name, GOTO] as const),
  ...['subl', 'sublime_text', 'zed', 'zeditor'].map((name) => [name, SUFFIX] as const),
  ...['gedit', 'xed', 'pluma', 'bbedit', 'gvim', 'mvim'].map((name) => [name, PLUS] as const),
  ...['kate', 'kwrite'].map((name) => [name, OPTIONS] as const),
  ...['idea', 'webstorm', 'pycharm', 'phpstorm', 'goland', 'rubymine', 'clion', 'rider', 'rustrover'].map((name) => [name, OPTIONS] as const),
  ['mate', LINE_OPTION],
  ['notepad++', SCINTILLA],
]);

/**
 * How the editor that `$VISUAL` or `$EDITOR` names would be started at a position of a file; `undefined` for one that is
 * not known to have a window of its own and to take a line. Its own options are left out: they are for programs that wait.
 */
export function editorAt(command: string | undefined, path: string, { line, column = 1 }: FilePosition, platform: NodeJS.Platform): EditorStart | undefined {
  const program = programOf(command?.trim() ?? '', platform);
  const lineArguments = EDITORS.get(nameOf(program, platform));
  return lineArguments && isStartable(program, platform) ? { program, args: lineArguments(path, line, column) } : undefined;
}

/** Nothing from the folder that the app happens to run in. Windows looks there first, and starts scripts through a shell only. */
function isStartable(program: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' ? /^(?:[a-z]:|\\)\\.*\.exe$/i.test(program) : program.startsWith('/') || !program.includes('/');
}

/** On Windows a path is full of backslashes and may hold blanks without quotes. */
function programOf(command: string, platform: NodeJS.Platform): string {
  if (platform !== 'win32') return shellWords(command)[0] ?? '';
  return /^"([^"]*)"/.exec(command)?.[1] ?? /^.*?\.exe(?=\s|$)/i.exec(command)?.[0] ?? '';
}

function nameOf(program: string, platform: NodeJS.Platform): string {
  const name = program.split(platform === 'win32' ? /[\\/]/ : '/').at(-1) ?? '';
  return platform === 'win32' ? name.toLowerCase().replace(/\.exe$/, '') : name;
}

/** Desktop entries of Linux that are called otherwise than their program. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'sublime_text': 'subl',
  'org.gnome.gedit': 'gedit',
  'org.x.editor': 'xed',
  'org.kde.kate': 'kate',
  'org.kde.kwrite': 'kwrite',
  'dev.zed.Zed': 'zed',
  'com.vscodium.codium': 'codium',
  'jetbrains-idea': 'idea',
  'jetbrains-idea-ce': 'idea',
  'jetbrains-webstorm': 'webstorm',
  'jetbrains-pycharm': 'pycharm',
};

/** The program behind a Linux desktop entry ("org.kde.kate.desktop"), as far as its name tells. */
export function programOfDesktopEntry(entry: string): string {
  const name = entry.trim().replace(/\.desktop$/, '');
  return PROGRAMS[name] ?? name;
}
