// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { UpdateView } from '../../../../src-preload/contract.ts';
import { AboutCard } from '../../../../src-renderer/features/settings/about-card.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { projection } from '../../samples.ts';

const feed = 'example.com';

function open(update: UpdateView) {
  const none = () => null;
  const bridge = new FakeBridge({ 'update.check': none, 'update.install': none, 'preferences.set': none });
  return { bridge, ...show(<AboutCard />, bridge, projection({ update })) };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('newer versions', () => {
  it('are not mentioned where the copy does not update itself', () => {
    open({ state: 'off' });
    expect(screen.getByText('Switchyard 1.2.3')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are looked for when one asks', () => {
    const { bridge } = open({ state: 'idle', feed });
    fireEvent.click(button('Check now'));
    expect(bridge.argumentsOf('update.check')).toEqual([{}]);
  });

  it('are not looked for by themselves where one does not want it, and the host is named', () => {
    const { bridge } = open({ state: 'idle', feed });
    fireEvent.click(screen.getByRole('checkbox', { name: /example\.com/ }));
    expect(bridge.argumentsOf('preferences.set')).toEqual([{ checkForUpdates: false }]);
  });

  it.each<UpdateView>([{ state: 'checking', feed }, { state: 'downloading', feed, version: '2.0.0' }])('are looked for once at a time: %o', (update) => {
    open(update);
    expect(button('Check now').disabled).toBe(true);
  });

  it('wait for a restart that the person chooses', () => {
    const { bridge } = open({ state: 'ready', feed, version: '2.0.0' });
    expect(screen.getByRole('status').textContent).toBe('Version 2.0.0 is ready. It is used from the next start.');
    fireEvent.click(button('Restart now'));
    expect(bridge.argumentsOf('update.install')).toEqual([{}]);
  });

  it.each(['offline', 'no-answer', 'unreadable', 'damaged', 'disk', 'signature', 'unknown'] as const)('say why they could not be brought: %s', (trouble) => {
    open({ state: 'failed', feed, trouble });
    expect(screen.getByRole('status').textContent?.length).toBeGreaterThan(60);
    expect(button('Check now').disabled).toBe(false);
  });
});
