import { expect, it } from 'vitest';
import { chooseMethod } from '../../../src-main/core/oauth/choose-method.ts';
import { situationOf, type Surroundings } from '../../../src-main/core/oauth/situation.ts';

const desk: Surroundings = { platform: 'linux', environment: { DISPLAY: ':0' }, hasOpener: true, isContainer: false };

it.each<[string, Partial<Surroundings>, unknown]>([
  ['a desktop', {}, { canOpen: true }],
  ['a desktop under Wayland', { environment: { WAYLAND_DISPLAY: 'wayland-0' } }, { canOpen: true }],
  ['a desktop’s own container, as Flatpak', { environment: { DISPLAY: ':0', container: 'flatpak' }, isContainer: true }, { canOpen: true }],
  ['a server', { environment: {} }, { canOpen: false, reason: 'no-display' }],
  ['SSH with a display lent over the network', { environment: { DISPLAY: 'localhost:10.0', SSH_CONNECTION: '1 2 3 4' } }, { canOpen: false, reason: 'ssh' }],
  ['SSH into a Mac', { platform: 'darwin', environment: { SSH_TTY: '/dev/ttys1' } }, { canOpen: false, reason: 'ssh' }],
  ['a Mac', { platform: 'darwin', environment: {}, hasOpener: false }, { canOpen: true }],
  ['a container without a desktop', { hasOpener: false, isContainer: true }, { canOpen: false, reason: 'container' }],
  ['a development container', { hasOpener: false, environment: { DISPLAY: ':0', REMOTE_CONTAINERS: 'true' } }, { canOpen: false, reason: 'container' }],
  ['a desktop that cannot open addresses', { hasOpener: false }, { canOpen: false, reason: 'no-opener' }],
])('%s', (_what, change, situation) => {
  expect(situationOf({ ...desk, ...change })).toEqual(situation);
});

const here = { canOpen: true } as const;
const far = { canOpen: false, reason: 'ssh' } as const;

it.each([
  ['a page where there is one', 'auto', { hasPage: true, hasDevice: true }, here, 'loopback'],
  ['a code where there is no page', 'auto', { hasPage: false, hasDevice: true }, here, 'device'],
  ['a code where no browser opens', 'auto', { hasPage: true, hasDevice: true }, far, 'device'],
  ['a page, to be opened elsewhere, where there are no codes', 'auto', { hasPage: true, hasDevice: false }, far, 'loopback'],
  ['nothing where there is nothing', 'auto', { hasPage: false, hasDevice: false }, here, undefined],
  ['the page that was asked for', 'loopback', { hasPage: true, hasDevice: true }, far, 'loopback'],
  ['the code that was asked for', 'device', { hasPage: true, hasDevice: true }, here, 'device'],
  ['no page that is not there', 'loopback', { hasPage: false, hasDevice: true }, here, undefined],
  ['no code that is not there', 'device', { hasPage: true, hasDevice: false }, here, undefined],
] as const)('takes %s', (_what, asked, offered, situation, method) => {
  expect(chooseMethod(asked, offered, situation)).toBe(method);
});
