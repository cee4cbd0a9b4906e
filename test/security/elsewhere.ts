import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page of the build as a file. */
export const RENDERER = join(import.meta.dirname, '../../dist/renderer/index.html');

/** Addresses that are not the app's, many of which look like it. */
export const ELSEWHERE: readonly string[] = [
  'https://example.com/', 'http://127.0.0.1:1/', 'https://ui/', 'http://ui/', 'https://app/ui/', '//ui.evil.example/', 'https://app:ui@evil.example/',
  'app://ui.evil/', 'app://ui.evil.example/index.html', 'app://evil/ui/', 'app://ui@evil/', 'app://ui:pass@evil/', 'app://ui:8080/', 'app://ui%2eevil/', 'app://ui%00.evil/',
  'app://ui\\@evil/', 'app://evil#app://ui/', 'app://evil?app://ui/', 'app:///ui/', 'app:ui', 'app:/ui/', 'app://other/', 'app://localhost/ui/', 'app://u\u0456/', 'app://ui\u3002evil/', 'app://UI.EVIL/',
  'apps://ui/', 'app-x://ui/', 'xapp://ui/', 'file:///etc/passwd', 'file://localhost/etc/passwd', 'file://ui/', 'FILE:///etc/passwd', pathToFileURL(RENDERER).href, 'file:\\\\host\\share\\x.html',
  'data:text/html,<script>top.hacked=1</script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'javascript:void(globalThis.hacked=true)', ' javascript:void(globalThis.hacked=true)', 'java\tscript:void(globalThis.hacked=true)', 'JaVaScRiPt:void(globalThis.hacked=true)',
  'about:blank', 'about:srcdoc', 'about:version', 'view-source:app://ui/', 'view-source:https://example.com/', 'chrome://gpu/', 'chrome://version/', 'chrome://crash/', 'chrome-error://chromewebdata/', 'chrome-extension://x/', 'chrome-untrusted://terminal/', 'devtools://devtools/bundled/inspector.html', 'isolated-app://x/',
  'blob:app://ui/1-2-3', 'blob:https://example.com/1', 'filesystem:app://ui/temporary/x', 'ftp://example.com/', 'ws://127.0.0.1:1/', 'smb://evil.example/share/x', 'mailto:a@example.com', 'tel:1', 'sms:1',
  'vscode://file/etc/passwd', 'ms-msdt:/id PCWDiagnostic', 'search-ms:query=x', 'ms-officecmd:x', 'intent://x#Intent;end', 'steam://run/1', 'slack://x', 'zoommtg://x', 'jnlp:https://x', 'ldap://x', 'x-apple.systempreferences:', 'res://x', 'mhtml:https://x!y', 'help://x', 'git://x', 'ssh://x', 'telnet://x',
];
