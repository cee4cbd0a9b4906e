// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ModelsPlace } from '../../../../src-renderer/features/models/models-place.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { demo, keyMissing, model, projection } from '../../samples.ts';

const models = [model('alpha'), model('keyless', { unusable: keyMissing, group: 'Anthropic' }), demo];

describe('the Models place', () => {
  it('lists every model by protocol with its state and its place in a file', () => {
    show(<ModelsPlace />, new FakeBridge(), projection({ models }));
    const list = screen.getByRole('list', { name: 'Models' });
    expect(list.textContent).toContain('~/.qwen/settings.json, line 4');
    const keyless = within(within(list).getByRole('list', { name: 'Anthropic' })).getByRole('listitem');
    expect(within(keyless).getByRole('img', { name: 'Not usable yet' })).toBeTruthy();
    expect(keyless.textContent).toContain('EXAMPLE_KEY is not set. Looked in the environment, ~/.qwen/.env.');
    expect(within(list).getAllByRole('img', { name: 'Ready' })).toHaveLength(2);
  });

  it('opens the file of a model', () => {
    const bridge = new FakeBridge();
    show(<ModelsPlace />, bridge, projection({ models }));
    fireEvent.click(screen.getByRole('button', { name: 'Open file of alpha' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json' }]);
  });

  it('says where models come from when there are none', () => {
    show(<ModelsPlace />, new FakeBridge(), projection({ models: [] }));
    expect(screen.getByText(/No models yet/).textContent).toContain('~/.qwen/settings.json');
  });
});

describe('the doctor', () => {
  it('lists findings with their severity and place, and opens the file', () => {
    const bridge = new FakeBridge();
    const findings = [{ code: 'x', severity: 'warning', message: 'Two entries are the same.', file: '~/.qwen/settings.json', line: 8, column: 3 }] as const;
    show(<ModelsPlace />, bridge, projection({ findings: [...findings] }));
    const doctor = screen.getByRole('region', { name: 'Doctor' });
    expect(doctor.textContent).toContain('Warning');
    expect(doctor.textContent).toContain('Two entries are the same.');
    expect(doctor.textContent).toContain('~/.qwen/settings.json, line 8, column 3');
    fireEvent.click(within(doctor).getByRole('button', { name: 'Open file' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json' }]);
  });

  it('says so when all is well', () => {
    show(<ModelsPlace />, new FakeBridge(), projection());
    expect(screen.getByRole('region', { name: 'Doctor' }).textContent).toContain('Nothing to report');
  });
});
