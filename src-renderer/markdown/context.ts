import { createContext } from 'react';

/** Opens an address in the person's browser. */
export const OpenLinkContext = createContext<(url: string) => void>(() => undefined);
