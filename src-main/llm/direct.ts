/** In the place of a proxy's address: there is none, and the system need not be asked again. */
export const DIRECT = 'direct';
