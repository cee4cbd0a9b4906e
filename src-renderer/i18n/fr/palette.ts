import type { French } from '../catalogue.ts';
import type { enPalette } from '../en/palette.ts';

/** {@link enPalette} in French. */
export const frPalette = {
  'palette.label': 'Commandes, conversations et modèles',
  'palette.field': 'Rechercher une conversation, un modèle ou une commande',
  'palette.chats': 'Conversations',
  'palette.models': 'Modèles',
  'palette.actions': 'Commandes',
  'palette.none': 'Rien ne s’appelle « {query} », et aucune conversation ne contient ces mots.',
  'palette.count.one': '{count} résultat',
  'palette.count.many': '{count} de résultats',
  'palette.count.other': '{count} résultats',
  'palette.use': 'Utiliser {name}',
  'palette.settings': 'Paramètres',
  'palette.exportMarkdown': 'Exporter cette conversation en Markdown',
  'palette.exportJson': 'Exporter cette conversation en JSON',
  'palette.theme.light': 'Couleurs claires',
  'palette.theme.dark': 'Couleurs sombres',
  'palette.theme.system': 'Couleurs du système',
} satisfies French<typeof enPalette>;
