// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Composer } from '../../../../src-renderer/features/chat/composer/composer.tsx';
import { PictureDrop } from '../../../../src-renderer/features/chat/picture-drop.tsx';
import { FakeBridge, refuse } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { id, model, projection, snapshot } from '../../samples.ts';
import { say } from '../../../../src-main/core/say.ts';

const PICTURE = { mime: 'image/png', width: 2, height: 1, data: 'AAAA' };
const sent = () => ({ chatId: id(1), messageId: id(2), images: [], stream: snapshot(10) });
const file = (name: string) => new File(['x'], name, { type: 'image/png' });

function composer(bridge = new FakeBridge({ 'chat.send': sent, 'draft.get': () => '' }), more = {}) {
  const { stores } = show(
    <PictureDrop>
      <Composer picker={null} />
    </PictureDrop>,
    bridge,
    projection(more),
  );
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  const paste = (files: File[], types = ['Files']) => act(async () => void fireEvent.paste(box, { clipboardData: { files, types } }));
  return { bridge, stores, box, paste };
}

const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });

describe('pictures in the composer', () => {
  it('come by paste, are shown small, and are sent along', async () => {
    const { bridge, paste } = composer();
    await paste([file('one.png')]);
    expect(await screen.findByRole('img', { name: 'one.png' })).toBeTruthy();
    await act(async () => fireEvent.click(send()));
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: null, text: '', images: [PICTURE] }]);
    expect(screen.queryByRole('img', { name: 'one.png' })).toBeNull();
  });

  it('come by drop, anywhere in the conversation', async () => {
    const { box } = composer();
    const data = { files: [file('dropped.png')], types: ['Files'] };
    fireEvent.dragOver(box, { dataTransfer: data });
    expect(screen.getByText('Drop pictures here')).toBeTruthy();
    await act(async () => void fireEvent.drop(box, { dataTransfer: data }));
    expect(await screen.findByRole('img', { name: 'dropped.png' })).toBeTruthy();
    expect(screen.queryByText('Drop pictures here')).toBeNull();
  });

  it('can be taken away again', async () => {
    const { paste } = composer();
    await paste([file('one.png'), file('two.png')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove one.png' }));
    expect(screen.queryByRole('img', { name: 'one.png' })).toBeNull();
    expect(screen.getByRole('img', { name: 'two.png' })).toBeTruthy();
  });

  it('are four at most; the fifth is told', async () => {
    const { paste } = composer();
    await paste(['a.png', 'b.png', 'c.png', 'd.png', 'e.png'].map(file));
    expect(await screen.findByText(/takes 4 pictures at most/)).toBeTruthy();
    expect(screen.getAllByRole('img')).toHaveLength(4);
  });

  it('are pictures; another file is told by name', async () => {
    const { paste } = composer();
    await paste([file('notes.pdf')]);
    expect(await screen.findByText(/notes\.pdf is not a picture/)).toBeTruthy();
  });

  it('leave text alone that was copied together with a picture of it', async () => {
    const { paste } = composer();
    await paste([file('cells.png')], ['text/plain', 'Files']);
    expect(screen.queryByRole('list', { name: 'Pictures to send' })).toBeNull();
  });

  it('stay when main refuses the message', async () => {
    const { paste } = composer(new FakeBridge({ 'chat.send': () => refuse({ code: 'storage/full', message: say`Full.` }), 'draft.get': () => '' }));
    await paste([file('one.png')]);
    await act(async () => fireEvent.click(send()));
    expect(await screen.findByRole('img', { name: 'one.png' })).toBeTruthy();
  });

  it('go to no model whose settings say that it takes none', async () => {
    const { bridge, box, paste } = composer(undefined, { models: [model('alpha', { images: false })] });
    await paste([file('one.png')]);
    expect(await screen.findByText('alpha takes no pictures')).toBeTruthy();
    expect(send().disabled).toBe(true);
    fireEvent.input(box, { target: { value: 'look' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove one.png' }));
    await waitFor(() => expect(send().disabled).toBe(false));
  });
});
