const SHIPPED = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy there may be is that of the thread that colours code.
  'trusted-types highlight',
];

/** The policy of every answer at `app://ui/`. Hot reload needs more, so a development build loosens it. */
export function contentSecurityPolicy(): string {
  if (!__DEV_SERVER__) return SHIPPED.join('; ');
  const socket = __DEV_SERVER__.replace('http', 'ws');
  return `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ${__DEV_SERVER__} ${socket}`;
}
