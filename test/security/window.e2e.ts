import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { figure } from './figure.ts';

/** Item of Electron's list, preference, value that it must have; `undefined` counts as `false`. */
const PREFERENCES = [
  [2, 'nodeIntegration', false],
  [2, 'nodeIntegrationInWorker', false],
  [2, 'nodeIntegrationInSubFrames', false],
  [3, 'contextIsolation', true],
  [4, 'sandbox', true],
  [6, 'webSecurity', true],
  [8, 'allowRunningInsecureContent', false],
  [9, 'experimentalFeatures', false],
  [11, 'webviewTag', false],
  [13, 'navigateOnDragDrop', false],
  [7, 'plugins', false],
] as const;

test('[2, 3, 4, 6, 8, 9, 10, 11] every window is sandboxed, isolated and loosened nowhere', async ({ launch }) => {
  const { electron, page } = await launch();
  const shown = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  await shown;
  const all = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()),
  );
  expect(all).toHaveLength(2);
  for (const preferences of all) {
    for (const [item, name, value] of PREFERENCES) expect(preferences[name] ?? false, `item ${item}: ${name}`).toBe(value);
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
    expect(preferences['additionalArguments'] ?? []).toEqual([]);
  }
});

test('[14] no window has an opener or can be reached from another one, which is what an opener policy would forbid', async ({ launch }, info) => {
  const { electron, page } = await launch();
  const shown = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await shown;
  await second.locator('main').waitFor();
  await page.evaluate(() => (window.name = 'first'));
  // From a task of the page's own, as a script of it would try: by the other window's name, a new one, its own address.
  const reached = await second.evaluate(() => ['first', 'named', '_blank'].flatMap((name) => ['', 'app://ui/', 'about:blank', 'https://example.com/'].map((url) => window.open(url, name))).filter((found) => found !== null).length);
  expect(reached).toBe(0);
  for (const each of [page, second]) expect(await each.evaluate(() => [opener, parent === globalThis.window, frames.length])).toEqual([null, true, 0]);
  const openers = await electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.opener ?? null));
  expect(openers).toEqual([null, null]);
  figure(info, 'ways to another window of the app', 12, reached);
});

test('[2, 20] the page has no Node, no Electron, and two functions that do not lead to either', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', '__dirname', 'ipcRenderer', 'setImmediate'].filter((name) => name in globalThis))).toEqual([]);
  const bridge = await page.evaluate(() => {
    const { bridge: ours } = globalThis as unknown as { bridge: Record<string, unknown> };
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'bridge');
    const reached = Object.values(ours).map((one) => (one as { constructor: { constructor: unknown } }).constructor === Function);
    return { names: Object.getOwnPropertyNames(ours), frozen: Object.isFrozen(ours), fixed: descriptor?.writable === false && descriptor.configurable === false, ownFunctions: reached };
  });
  // Functions of the page's own world: their constructor is the page's, not the preload's.
  expect(bridge).toEqual({ names: ['call', 'listen'], frozen: true, fixed: true, ownFunctions: [true, true] });
});

test('[20] a listener hears the payload, never Electron’s event', async ({ launch }) => {
  const { page } = await launch();
  const heard = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: { call(name: string, argument: unknown): Promise<unknown>; listen(listener: (...given: unknown[]) => void): () => void } };
    const given = new Promise<unknown[]>((resolve) => bridge.listen((...all) => resolve(all)));
    await bridge.call('preferences.set', { appearance: 'dark' });
    return (await given).map((one) => Object.keys(one as object));
  });
  expect(heard).toEqual([['name', 'payload']]);
});

test('[17] frames inside the page have no bridge', async ({ launch }) => {
  const { page } = await launch();
  const bridges = await page.evaluate(async () => {
    const frames = [{}, { src: 'about:blank' }, { src: 'app://ui/index.html' }, { src: 'data:text/html,x' }, { sandbox: 'allow-scripts allow-same-origin' }].map((attributes) => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      document.body.append(frame);
      return frame;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return frames.map((frame) => {
      try {
        return frame.contentWindow !== null && 'bridge' in frame.contentWindow;
      } catch {
        return 'another origin';
      }
    });
  });
  expect(bridges.filter((has) => has === true)).toEqual([]);
});

test('[5] every permission is denied, save writing to the clipboard', async ({ launch }, info) => {
  const { page } = await launch();
  const write = () => page.evaluate(() => navigator.clipboard.writeText('allowed').then(() => 'allowed', (error: Error) => error.name));
  // Chromium wants the window to have the focus.
  await page.getByRole('heading', { name: 'Welcome' }).click();
  await expect.poll(write).toBe('allowed');
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'push', 'camera', 'microphone', 'speaker-selection', 'midi', 'clipboard-read', 'persistent-storage', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer', 'ambient-light-sensor', 'screen-wake-lock', 'nfc', 'display-capture', 'idle-detection', 'storage-access', 'window-management', 'local-fonts', 'payment-handler', 'periodic-background-sync', 'keyboard-lock', 'pointer-lock', 'captured-surface-control'];
    const state = (name: string) => navigator.permissions.query({ name: name as PermissionName }).then((found) => found.state, () => 'unknown here');
    return Promise.all(names.map(async (name) => `${name}: ${await state(name)}`));
  });
  // What needs no permission of anybody (a lock on the screen's sleep) must not work either, so it is asked for below.
  expect(states.filter((state) => state.endsWith('granted') || state.endsWith('prompt'))).toEqual([]);

  const asked = await page.evaluate(async () => {
    const browser = navigator as unknown as Record<string, { [name: string]: (argument?: unknown) => Promise<unknown> } | undefined>;
    const wanted: Record<string, () => unknown> = {
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      'the screen': () => navigator.mediaDevices.getDisplayMedia(),
      'the place': () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      'notifications': async () => ((await Notification.requestPermission()) === 'granted' ? 'granted' : Promise.reject(new Error('denied'))),
      MIDI: () => browser['requestMIDIAccess'] && (navigator as unknown as { requestMIDIAccess(o: object): Promise<unknown> }).requestMIDIAccess({ sysex: true }),
      'reading the clipboard': () => navigator.clipboard.readText(),
      'reading all of the clipboard': () => navigator.clipboard.read(),
      'the whole screen': () => document.documentElement.requestFullscreen(),
      'the pointer': () => (document.body as unknown as { requestPointerLock(o: object): Promise<unknown> }).requestPointerLock({}),
      'the keyboard': () => browser['keyboard']?.['lock']?.(),
      'lasting storage': async () => ((await navigator.storage.persist()) ? 'granted' : Promise.reject(new Error('denied'))),
      USB: () => browser['usb']?.['requestDevice']?.({ filters: [] }),
      HID: async () => (((await browser['hid']?.['requestDevice']?.({ filters: [] })) as unknown[])?.length > 0 ? 'granted' : Promise.reject(new Error('none'))),
      'a serial port': () => browser['serial']?.['requestPort']?.(),
      Bluetooth: () => browser['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }) ?? Promise.reject(new Error('not on this system')),
      'idle times': async () => ((await (globalThis as unknown as { IdleDetector: { requestPermission(): Promise<string> } }).IdleDetector.requestPermission()) === 'granted' ? 'granted' : Promise.reject(new Error('denied'))),
      'local fonts': async () => ((await (globalThis as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts()).length > 0 ? 'granted' : Promise.reject(new Error('none'))),
      'other screens': () => (globalThis as unknown as { getScreenDetails(): Promise<unknown> }).getScreenDetails(),
      'staying awake': () => navigator.wakeLock.request('screen'),
      'a protocol': () => {
        navigator.registerProtocolHandler('mailto', 'app://ui/?%s');
        return Promise.reject(new Error('asked, and heard nothing')); // there is no answer; that nothing is registered is seen in main
      },
      sharing: () => navigator.share({ text: 'x' }),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, ask] of Object.entries(wanted)) {
      const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 4000));
      outcomes[name] = await Promise.race([Promise.resolve().then(ask).then(() => 'granted', () => 'refused'), late]);
    }
    return outcomes;
  });
  expect(Object.entries(asked).filter(([, outcome]) => outcome === 'granted').map(([name]) => name)).toEqual([]);
  figure(info, 'permissions asked for', states.length + Object.keys(asked).length);
});
