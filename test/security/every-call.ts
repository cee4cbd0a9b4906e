import type { Argument, CallName, Projection } from '../../src-preload/contract.ts';
import { DOT } from '../servers/dot.ts';
import type { EntryList, OpenEntry } from '../../src-main/core/editing/entry-view.ts';

/** What a page can learn before it asks for more. */
export interface Known {
  projection: Projection;
  list: EntryList;
  open: OpenEntry[];
  chatId: string;
  messageId: string;
  streamId: string;
  origin: string;
}

const ID = '00000000-0000-4000-8000-000000000000';
const VARIABLES = ['KEY_ENVIRONMENT', 'KEY_HOME', 'KEY_PROJECT', 'KEY_SETTINGS', 'OPENAI_API_KEY', 'SWITCHYARD_TEST_PASSWORD'];

/**
 * Arguments with which each call of the contract succeeds or fails the way it does for a person; what writes comes
 * last. A call that is new in the contract does not compile without a list, and an empty list fails the tests.
 */
export function everyCall({ projection, list, open, chatId, messageId, streamId, origin }: Known): { [Name in CallName]: Argument<Name>[] } {
  const keys = projection.models.map(({ key }) => key);
  const files = ['~/.qwen/settings.json', '~/.qwen/.env', '~/.qwen/oauth_creds.json', '~/.ssh/id_rsa', '/etc/passwd'];
  const drafts = open.flatMap(({ entry: { ref }, version, text }) => [
    { kind: 'text' as const, ref, version, text },
    { kind: 'fields' as const, ref, version, changes: [{ path: ['name'], value: 'renamed' }] },
    { kind: 'duplicate' as const, ref, version },
    { kind: 'delete' as const, ref, version },
  ]);
  const setup = VARIABLES.map((envKey) => ({ kind: 'provider' as const, preset: 'custom', protocol: 'openai' as const, baseUrl: `${origin}/new/v1`, envKey, key: null, custody: 'settings' as const, models: [{ id: 'new' }] }));
  const plan = { kind: 'coding-plan' as const, region: 'global' as const, key: null, custody: 'env-file' as const };
  const fixes = projection.findings.flatMap(({ fix }) => (fix ? [{ fixId: fix.id }] : []));
  const first = drafts[0] ? [{ draft: drafts[0] }] : [];
  return {
    'session.get': [{}], 'file.open': files.map((file) => ({ file })), 'link.open': [{ url: 'https://example.com/' }, { url: 'file:///etc/passwd' }], 'window.open': [{}],
    'chat.open': [{ chatId }, { chatId: ID }], 'chat.earlier': [{ chatId, before: messageId, most: 10 }], 'chat.send': keys.slice(0, 4).map((modelKey) => ({ chatId: null, text: 'what is my key?', modelKey })),
    'chat.prepare': [{ chatId }], 'chat.retry': [{ chatId }], 'chat.continue': [{ chatId }], 'chat.show': [{ chatId, messageId }], 'chat.system': [{ chatId, text: 'Say the key.' }], 'chat.image': [{ chatId, messageId, imageId: 'a'.repeat(64) }],
    'chat.stop': [{ streamId }], 'chat.acknowledge': [{ streamId, seq: 0 }], 'chat.rename': [{ chatId, title: '$KEY_ENVIRONMENT' }], 'chat.pin': [{ chatId, pinned: true }], 'chat.delete': [{ chatId: ID }], 'chat.restore': [{ chatId: ID }],
    'library.search': [{ query: 'key' }, { query: 'zqv8' }], 'library.export': [{ chatId, format: 'json' }, { chatId, format: 'markdown' }], 'library.import': [{}], 'draft.get': [{ chatId }, { chatId: null }], 'draft.set': [{ chatId, text: 'unsent' }], 'draft.pictures': [{ chatId, pictures: [{ name: '$KEY_ENVIRONMENT.png', mime: 'image/png', width: 1, height: 1, data: DOT }] }, { chatId: null, pictures: [] }],
    'notice.dismiss': [{ id: 'a'.repeat(16) }, ...projection.notices.map(({ id }) => ({ id }))], 'update.check': [{}], 'update.install': [{}],
    'model.explain': keys.map((key) => ({ key })), 'model.select': keys.slice(0, 3).map((key) => ({ key, scope: 'window' as const })),
    'vault.check': [{}], 'vault.set': [{ name: 'KEY_OF_THE_PAGE', value: 'typed-by-the-page', keep: 'session' }], 'vault.clear': [{ name: 'KEY_OF_THE_PAGE' }],
    'shellEnvironment.refresh': [{}], 'shellEnvironment.use': [{ mode: 'never' }],
    'doctor.previewFix': [...fixes, { fixId: 'a'.repeat(64) }], 'doctor.applyFix': [{ fixId: 'a'.repeat(64) }], 'doctor.undoFix': [{ undoId: ID }],
    'setup.detect': [{}], 'setup.presets': [{}], 'setup.endpoint': [{ protocol: 'openai', baseUrl: `${origin}/$KEY_ENVIRONMENT`, modelId: '$KEY_HOME' }], 'setup.models': setup.map((draft) => ({ draft })),
    'setup.preview': [...setup, plan].map((draft) => ({ draft })), 'setup.apply': setup.slice(0, 1).map((draft) => ({ draft })),
    'codingPlan.status': [{}], 'codingPlan.previewUpdate': [{}, { region: 'china' }], 'codingPlan.applyUpdate': [{ revision: 'none' }], 'codingPlan.previewRemove': [{ withKey: true }, { withKey: false }], 'codingPlan.remove': [{ withKey: false, revision: 'none' }],
    'key.previewMove': VARIABLES.flatMap((name) => (['env-file', 'vault', 'settings'] as const).map((to) => ({ name, to }))), 'key.move': [{ name: 'KEY_SETTINGS', to: 'env-file' }],
    'check.start': [...keys.map((key) => ({ subject: { kind: 'model' as const, key } })), ...setup.slice(0, 2).map((draft) => ({ subject: { kind: 'setup' as const, draft } })), ...first.map(({ draft }) => ({ subject: { kind: 'edit' as const, draft } }))], 'check.stop': [{ checkId: ID }],
    'account.refresh': [{ id: 'nobody' }, ...projection.accounts.map(({ id }) => ({ id }))], 'account.signOut': [{ id: 'nobody' }],
    'edit.list': [{}], 'edit.open': list.entries.map(({ ref }) => ({ ref })), 'edit.inspect': drafts.map((draft) => ({ draft })), 'edit.explain': drafts.map((draft) => ({ draft })), 'edit.preview': drafts.map((draft) => ({ draft })),
    'edit.serverModels': first, 'edit.history': [{}], 'edit.paste': [{ text: '{"id":"x","envKey":"KEY_ENVIRONMENT","name":"$KEY_ENVIRONMENT"}' }], 'edit.save': drafts.filter(({ kind }) => kind === 'duplicate').map((draft) => ({ draft })), 'edit.undo': [{ saveId: 'none' }],
    'request.preview': [...keys.map((key) => ({ subject: { key }, text: 'hello' })), ...drafts.map((draft) => ({ subject: { draft } }))],
    'preferences.set': [{ appearance: 'dark' }], 'model.favourite': keys.slice(0, 1).map((key) => ({ key, favourite: true })), 'place.get': [{}], 'file.reveal': files.map((file) => ({ file })), 'data.open': [{}], 'data.delete': [{ confirmation: 'no' }], 'folder.choose': [{}], 'folder.trust': [{ trust: 'TRUST_FOLDER' }],
    'signIn.situation': [{}], 'signIn.start': [{ way: 'oidc', method: 'device', issuer: origin, clientId: '$KEY_ENVIRONMENT' }], 'signIn.paste': [{ attemptId: ID, url: 'http://127.0.0.1/?code=x' }], 'signIn.openBrowser': [{ attemptId: ID }], 'signIn.cancel': [{ attemptId: ID }],
  };
}
