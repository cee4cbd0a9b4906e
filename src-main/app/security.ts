import { app, session, type Session, type WebContents } from 'electron';
import { isAppUrl } from '../core/links.ts';
import { refuseConnections, refuseEarlyLookups, refusePackets } from './no-network.ts';

/** What a page of ours may ask of the browser: writing to the clipboard, and nothing else. */
const GRANTED = 'clipboard-sanitized-write';

/** Default-deny for everything that a page could do besides showing itself. Call once, before any window opens. */
export function hardenEverything(): void {
  refuseEarlyLookups();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Denies permissions, devices and every request that does not stay inside the app. Call when the app is ready. */
export function hardenSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((contents, permission, respond, details) =>
    respond(isGranted(permission, details.requestingUrl, details.isMainFrame) && isAppUrl(contents.getURL())),
  );
  target.setPermissionCheckHandler((_contents, permission, origin, details) => isGranted(permission, origin, details.isMainFrame));
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, respond) => respond({}));
  target.webRequest.onBeforeRequest((details, respond) => respond({ cancel: !mayLoad(details.url) }));
  refuseConnections(target);
  // Otherwise Chromium fetches dictionaries from its maker, past every handler above.
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
}

function isGranted(permission: string, url: string, isMainFrame: boolean): boolean {
  return permission === GRANTED && isMainFrame && isAppUrl(url);
}

/** Pages load from the app alone; `devtools:` serves the inspector of a development build. */
function mayLoad(url: string): boolean {
  if (isAppUrl(url) || url.startsWith('data:') || url.startsWith('devtools:')) return true;
  return __DEV_SERVER__ !== '' && /^(https?|ws):\/\/127\.0\.0\.1:/.test(url);
}

function hardenContents(contents: WebContents): void {
  const refuseElsewhere = (event: { url: string; preventDefault(): void }) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', refuseElsewhere);
  // Addresses that Chromium blocks by itself end at about:blank without asking first.
  contents.on('did-navigate', (_event, url) => {
    if (!isAppUrl(url) && !url.startsWith('devtools:')) void contents.loadURL('app://ui/').catch(() => undefined); // the window may be closing
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  refusePackets(contents);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
