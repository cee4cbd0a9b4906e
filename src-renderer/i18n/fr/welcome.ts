import type { French } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** {@link enWelcome} in French. */
export const frWelcome = {
  'welcome.title': 'Bienvenue',
  'welcome.lead': 'Switchyard dialogue avec les modèles de vos propres paramètres, dans les mêmes fichiers que la ligne de commande Qwen Code.',
  'welcome.ready.one': 'Tout est prêt : {count} modèle dans {places}',
  'welcome.ready.many': 'Tout est prêt : {count} de modèles dans {places}',
  'welcome.ready.other': 'Tout est prêt : {count} modèles dans {places}',
  'welcome.fromEnvironment': 'votre environnement',
  'welcome.and': '{first} et {second}',
  'welcome.startsWith': 'Commence avec {name}, dans cette fenêtre seulement. Vous pouvez changer à tout moment.',
  'welcome.startsWithDefault': 'Commence avec {name}. Vous pouvez changer à tout moment.',
  'welcome.start': 'Commencer',
  'welcome.ways': 'Choisissez comment vous connecter',
  'welcome.otherWays': 'Ou connectez-vous autrement',
  'welcome.notYet.one': 'Un modèle est répertorié, mais il n’est pas encore utilisable',
  'welcome.notYet.many': '{count} de modèles sont répertoriés, mais aucun n’est encore utilisable',
  'welcome.notYet.other': '{count} modèles sont répertoriés, mais aucun n’est encore utilisable',
  'welcome.more.one': 'et {count} autre dans Modèles',
  'welcome.more.many': 'et {count} d’autres dans Modèles',
  'welcome.more.other': 'et {count} autres dans Modèles',
  'welcome.hand.title': 'Configurer à la main',
  'welcome.hand.file': 'Mettez votre modèle dans {file}. Tout serveur qui parle le protocole d’OpenAI convient ; voici Alibaba Cloud :',
  'welcome.hand.key': 'Mettez la clé dans la variable que nomme envKey. Dans ~/.qwen/.env, cela tient en une ligne :',
  'welcome.hand.keyNote': 'Une variable de votre shell convient aussi, si vous lancez Switchyard depuis ce shell.',
  'welcome.hand.open': 'Ouvrir {file}',
  'welcome.hand.create': 'Créer et ouvrir {file}',
  'welcome.hand.live': 'Cette page suit les deux fichiers : enregistrez-les, et elle change.',
  'welcome.hand.copySettings': 'Copier l’exemple de paramètres',
  'welcome.hand.copyKey': 'Copier la ligne de la clé',
} satisfies French<typeof enWelcome>;
