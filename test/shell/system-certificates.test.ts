import { describe, expect, it } from 'vitest';
import { trustSystemCertificates } from '../../src-main/shell/system-certificates.ts';

describe('the system’s certificates', () => {
  it('are trusted besides Node’s own, each once', () => {
    const trusted: string[][] = [];
    const store = {
      getCACertificates: (type?: string) => (type === 'system' ? ['company', 'shared'] : ['node', 'shared']),
      setDefaultCACertificates: (certificates: readonly (string | NodeJS.ArrayBufferView)[]) => void trusted.push(certificates.map(String)),
    };
    expect(trustSystemCertificates(store)).toBe(true);
    expect(trusted).toEqual([['node', 'shared', 'company']]);
  });

  it('are left alone where Node cannot read them', () => {
    expect(trustSystemCertificates({})).toBe(false);
  });
});
