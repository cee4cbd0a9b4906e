// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Composer } from '../../../../src-renderer/features/chat/composer/composer.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { projection } from '../../samples.ts';

function enter(text: string) {
  const bridge = new FakeBridge();
  const { stores } = show(<Composer picker={null} />, bridge, projection());
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  fireEvent.input(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(bridge.argumentsOf('chat.send')).toEqual([]);
  return { box, stores };
}

describe('a command in the composer is run and not sent', () => {
  it('/model opens the picker', () => {
    const { box, stores } = enter('/model');
    expect(stores.ui.state.getState().picker).toEqual({ filter: '' });
    expect(box.value).toBe('');
  });

  it('/model with words opens the picker filtered', () => {
    expect(enter('/model gpt').stores.ui.state.getState().picker).toEqual({ filter: 'gpt' });
  });

  it('the beginning of a command is enough', () => {
    expect(enter('/mo').stores.ui.state.getState().picker).toEqual({ filter: '' });
  });

  it('/help shows commands and keys until it is closed', () => {
    enter('/help');
    expect(screen.getByRole('region', { name: 'Commands and keys' }).textContent).toContain('Ctrl+Shift+M');
    fireEvent.click(screen.getByRole('button', { name: 'Close help' }));
    expect(screen.queryByRole('region', { name: 'Commands and keys' })).toBeNull();
  });

  it('an unknown one is named, kept, and not sent', () => {
    const { box } = enter('/connect');
    expect(screen.getByRole('alert').textContent).toContain('/connect');
    expect(box.value).toBe('/connect');
  });

  it('hints can be clicked', () => {
    const { stores } = show(<Composer picker={null} />, new FakeBridge(), projection());
    fireEvent.input(screen.getAllByRole('textbox', { name: 'Message' })[0] ?? document.body, { target: { value: '/' } });
    fireEvent.click(screen.getByRole('button', { name: /\/help/ }));
    expect(stores.ui.state.getState().help).toBe(true);
  });
});
