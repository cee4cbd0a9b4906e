/**
 * The code of a system error ("ENOENT"), or an empty string.
 * @param {unknown} error
 */
export const errorCode = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '');
