import { createContext } from 'react';

/** Opens an address in the person's browser. `says` is what the link reads as. */
export type OpenLink = (url: string, says: string) => void;

/** Inside a link there is no other. */
export const InsideLinkContext = createContext(false);

/** How links are followed here. */
export const OpenLinkContext = createContext<OpenLink>(() => undefined);

/** Whether formulas are set; otherwise their TeX stands as written. */
export const FormulasContext = createContext(true);
