import type { ListRef, OpenEntry } from '../../../../src-preload/contract.ts';

/** What a new entry is compared with: nothing. */
export function blankEntry({ file, providerKey }: ListRef): OpenEntry {
  return {
    entry: { ref: { file, providerKey, index: 0 }, scope: 'user', protocol: null, group: '', state: 'ready', managed: false, id: '', name: '' },
    version: '',
    value: {},
    text: '{}',
    hidden: [],
    unknown: [],
    unused: [],
    problems: [],
  };
}
