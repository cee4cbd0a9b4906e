import type { French } from '../catalogue.ts';
import type { enReading } from '../en/reading.ts';

/** {@link enReading} in French. */
export const frReading = {
  'text.more': 'Afficher la suite (encore {count} caractères)',
  'table.more': 'Afficher {next} lignes de plus (encore {left})',
  'link.leads': 'Ce lien mène à',
  'link.open': 'Ouvrir',
  'link.cancel': 'Annuler',
  'alert.note': 'Remarque',
  'alert.tip': 'Astuce',
  'alert.important': 'Important',
  'alert.warning': 'Avertissement',
  'alert.caution': 'Attention',
  'footnote.go': 'Note {number}',
  'footnote.back': 'Retour à l’appel de la note {number}',
} satisfies French<typeof enReading>;
