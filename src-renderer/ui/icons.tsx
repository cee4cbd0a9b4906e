/** The icons' lines, on a field of 24 by 24. index.html repeats those of the rail, which it draws before any script runs. */
export const PATHS = {
  chat: 'M4 5.5h16v11H10l-4.5 3.5v-3.5H4z',
  models: 'M4 7h9M19 7h1M4 12h2M12 12h8M4 17h8M18 17h2M16 5v4M9 10v4M15 15v4',
  settings: 'M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM10.4 5.3L10.6 2.9L13.4 2.9L13.6 5.3L15.6 6.1L17.5 4.6L19.4 6.5L17.9 8.4L18.7 10.4L21.1 10.6L21.1 13.4L18.7 13.6L17.9 15.6L19.4 17.5L17.5 19.4L15.6 17.9L13.6 18.7L13.4 21.1L10.6 21.1L10.4 18.7L8.4 17.9L6.5 19.4L4.6 17.5L6.1 15.6L5.3 13.6L2.9 13.4L2.9 10.6L5.3 10.4L6.1 8.4L4.6 6.5L6.5 4.6L8.4 6.1Z',
  plus: 'M12 5v14M5 12h14',
  compose: 'M13 5H5v14h14v-8M10 14l.6-3.1L18.2 3.3l2.5 2.5-7.6 7.6z',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M7.5 7.5h9v9h-9z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  retry: 'M4.5 4.5v5h5M5 9.5a7.7 7.7 0 1 1-.6 4.2',
  down: 'M7 10l5 5 5-5',
  right: 'M10 7l5 5-5 5',
  left: 'M14 7l-5 5 5 5',
  edit: 'M5 19l.8-3.6L16 5.2a1.9 1.9 0 0 1 2.8 2.8L8.6 18.2zM14 7.2l2.8 2.8',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  pin: 'M9 4h6l-.8 6 3 3.2H6.8l3-3.2zM12 13.2V20',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  load: 'M12 15.5V4.5M7 9l5-5 5 5M5 20h14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4.5 4.5 2.5-2.5 4 4M15.5 9.2h.01',
  prompt: 'M5 5h14v14H5zM8.5 9.5h7M8.5 12.5h7M8.5 15.5h4',
  key: 'M14.5 4a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM10.6 13.4L4 20M6.5 17.5l2 2M16 8.5h.01',
  window: 'M4 5h16v14H4zM4 9h16',
  latest: 'M12 5v14M6 13l6 6 6-6',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  open: 'M10 6H5v13h13v-5M13 4h7v7M20 4l-9 9',
  folder: 'M3.5 6h6l2 2.5h9V19h-17z',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.3',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5L20 20',
  play: 'M8 5.5v13l10.5-6.5z',
  person: 'M12 4.5a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2ZM5 20c.6-3.6 3.4-5.6 7-5.6s6.4 2 7 5.6',
  cloud: 'M7 18.5a4.2 4.2 0 0 1-.5-8.4 5.6 5.6 0 0 1 10.8-.6A4.5 4.5 0 0 1 17 18.5Z',
  computer: 'M4 5h16v11H4zM9 20h6M12 16v4',
  building: 'M5 20V4h9v16M14 9h5v11M3 20h18M8.5 8h2M8.5 12h2M8.5 16h2',
  star: 'M12 4l2.4 5.1 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.8l5.6-.7z',
  thought: 'M12 4a6 6 0 0 0-3.4 11c.5.4.9 1 .9 1.7v.3h5v-.3c0-.7.4-1.3.9-1.7A6 6 0 0 0 12 4ZM10 20h4',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line; they point the other way where a language is read from the right. */
const ALONG_THE_LINE: ReadonlySet<IconName> = new Set<IconName>(['left', 'right', 'open']);

/** A line icon of 16 px, or of the size its class gives it. Decoration only: the control carries the name. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${ALONG_THE_LINE.has(name) ? 'icon-along' : ''} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The app's mark: one track that parts into three. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg className={`mark ${className}`} viewBox="0 0 48 48" aria-hidden="true">
      <path className="mark-side" d="M6 24h10c8 0 8-13 16-13h10" />
      <path className="mark-side" d="M6 24h10c8 0 8 13 16 13h10" />
      <path className="mark-main" d="M6 24h36" />
      <circle className="mark-dot" cx="16" cy="24" r="4" />
    </svg>
  );
}
