import type { French } from '../catalogue.ts';
import type { enWindow } from '../en/window.ts';

/** {@link enWindow} in French. */
export const frWindow = {
  'places.label': 'Rubriques',
  'places.chat': 'Discussion',
  'places.models': 'Modèles',
  'places.settings': 'Paramètres',
  'places.findings.one': '{count} constat',
  'places.findings.many': '{count} de constats',
  'places.findings.other': '{count} constats',

  'source.fileLine': '{file}, ligne {line}',
  'source.environment': 'l’environnement ({name})',
  'source.flag': 'la ligne de commande ({name})',
  'source.window': 'cette fenêtre',
  'source.loginShell': 'le shell de connexion ({shell}), hors de ce processus ({name})',
  'source.account': 'la connexion à {issuer} ({name})',
  'source.vault': 'le coffre chiffré ({name})',
  'source.default': 'la valeur par défaut de l’application',

  'help.title': 'Commandes et raccourcis',
  'help.close': 'Fermer l’aide',

  'keys.newConversation': 'Nouvelle conversation',
  'keys.palette': 'Rechercher partout',
  'keys.model': 'Choisir un modèle',
  'keys.settings': 'Paramètres',
  'keys.newWindow': 'Nouvelle fenêtre',
  'keys.places': 'Discussion, Modèles, Paramètres',
  'keys.delete': 'Suppr',
  'keys.stop': 'Arrêter la réponse, ou fermer ce qui est ouvert',
  'keys.region': 'Zone suivante de la fenêtre',

  'action.copy': 'Copier',
  'action.copied': 'Copié',
  'action.copyFailed': 'Copie impossible',
  'action.cancel': 'Annuler',
  'action.dismiss': 'Ignorer',
  'action.openFile': 'Ouvrir le fichier',
  'file.goToLine': '{file} est ouvert. Votre éditeur n’accepte pas de numéro de ligne d’ici : allez à la ligne {line}.',
  'action.details': 'Détails',

  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min {seconds} s',
  'dialog.close': 'Fermer',
} satisfies French<typeof enWindow>;
