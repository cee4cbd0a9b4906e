import type { French } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** {@link enNotices} in French. */
export const frNotices = {
  'notice.title': 'À propos des fichiers de l’application',
  'notice.more.one': 'encore {count}',
  'notice.more.many': 'encore {count}',
  'notice.more.other': 'encore {count}',
  'notice.dismiss': 'J’ai lu ceci',
} satisfies French<typeof enNotices>;
