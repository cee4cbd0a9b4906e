import type { French } from '../catalogue.ts';
import type { enModels } from '../en/models.ts';

/** {@link enModels} in French. */
export const frModels = {
  'picker.label': 'Modèle',
  'picker.none': 'Choisir un modèle',
  'picker.dialog': 'Choisir un modèle',
  'picker.filter': 'Filtrer les modèles',
  'picker.list': 'Modèles disponibles',
  'picker.recent': 'Récents',
  'picker.nothing': 'Aucun modèle ne correspond à « {filter} ».',
  'picker.empty': 'Pas encore de modèle. Les modèles viennent de {file}.',
  'picker.more': '{count} autres. Tapez pour réduire la liste.',
  'picker.badge.demo': 'sans IA',
  'picker.badge.runtime': 'Runtime',
  'picker.lookedIn': 'Recherche effectuée dans : {places}.',
  'picker.scope': 'Utiliser pour',
  'picker.favourites': 'Favoris',
  'picker.favourite': 'Favori',
  'picker.fix': 'Corriger',
  'picker.scope.conversation': 'Cette conversation',
  'picker.scope.conversationHint': 'Gardé avec la conversation ; aucun fichier de paramètres ne change',
  'picker.scope.default': 'Par défaut pour tout',
  'picker.scope.defaultHint': 'Enregistré comme model.name dans {file}',
  'picker.scope.managedHint': 'Le modèle par défaut est géré par votre organisation dans {file} ; un choix fait ici vaut pour cette conversation ou cette fenêtre',
  'picker.scope.window': 'Cette fenêtre',
  'picker.scope.windowHint': 'N’écrit rien',

  'models.title': 'Modèles',
  'models.list': 'Modèles',
  'models.none': 'Pas encore de modèle. Ils viennent de modelProviders dans {file}.',
  'models.managed': 'Géré par votre organisation',
  'models.doctor': 'Diagnostic',
  'models.doctor.fine': 'Rien à signaler. Vos fichiers sont lisibles et aucun paramètre n’en contredit un autre.',
  'models.finding.error': 'Erreur',
  'models.finding.warning': 'Avertissement',
  'models.finding.note': 'Remarque',

  'place.line': '{file}, ligne {line}',
  'place.column': '{file}, ligne {line}, colonne {column}',

  'findings.more.one': '{count} autre constat dans Modèles',
  'findings.more.many': '{count} d’autres constats dans Modèles',
  'findings.more.other': '{count} autres constats dans Modèles',
} satisfies French<typeof enModels>;
