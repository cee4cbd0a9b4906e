import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import type { Bridge, Event, Told } from './contract.ts';

const bridge: Bridge = {
  call: (name, argument) => ipcRenderer.invoke(CALL_CHANNEL, { name, argument }),
  listen(listener) {
    const forward = (_event: unknown, payload: Event & Told) => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
