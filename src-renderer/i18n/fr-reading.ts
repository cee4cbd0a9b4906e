import type { French } from './catalogue.ts';
import type { enReading } from './en-reading.ts';

/** {@link enReading} in French. */
export const frReading = {
  'text.more': 'Afficher la suite (encore {count} caractères)',
  'table.more': 'Afficher {next} lignes de plus (encore {left})',
  'link.leads': 'Ce lien mène à',
  'link.open': 'Ouvrir',
  'link.cancel': 'Annuler',
} satisfies French<typeof enReading>;
