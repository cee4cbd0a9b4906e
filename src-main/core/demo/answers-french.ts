import { ENV, MODEL, PYTHON, SETTINGS, TYPESCRIPT } from './code-samples.ts';
import type { Topic } from './topics.ts';

/** The answer to each topic in French, in Markdown. */
export const FRENCH: Readonly<Record<Topic, string>> = {
  welcome: `Bonjour ! Voici Switchyard sans rien à configurer : cette réponse a été écrite à l’avance et s’affiche comme une vraie, au fil de l’eau.

Essayez l’un de ces messages pour voir à quoi ressemblent les réponses :

- **montre-moi du code** pour un bloc de code, avec son langage et un bouton de copie
- **compare les fournisseurs** pour un tableau
- **liste les raccourcis** pour une liste
- **raconte-moi une longue histoire** pour avoir le temps d’appuyer sur *Arrêter*
- **comment configurer une clé ?** quand vous voudrez un vrai modèle
- **que montre le reçu ?** pour les petites lignes sous chaque réponse`,
  code: `Voici une petite fonction qui regroupe des éléments par clé, en TypeScript :

${TYPESCRIPT}

Et la même idée en une ligne de Python :

${PYTHON}

Chaque bloc a un bouton de copie, et le \`code dans le texte\` ressemble à ceci.`,
  table: `Voici les protocoles qu’une entrée de modèle peut utiliser :

| Protocole | Variable habituelle | URL de base habituelle |
|---|---|---|
| \`openai\` | \`OPENAI_API_KEY\` | \`https://api.openai.com/v1\` |
| \`anthropic\` | \`ANTHROPIC_API_KEY\` | \`https://api.anthropic.com\` |
| \`gemini\` | \`GEMINI_API_KEY\` | \`https://generativelanguage.googleapis.com\` |
| \`vertex-ai\` | \`GOOGLE_API_KEY\` | \`https://aiplatform.googleapis.com\` |

La plupart des autres services, et les serveurs locaux comme Ollama, LM Studio et vLLM, parlent \`openai\` à leur propre URL de base.`,
  list: `Les raccourcis à connaître (sur un Mac, ⌘ remplace Ctrl) :

1. **Entrée** envoie, **Maj+Entrée** va à la ligne.
2. **Échap** arrête une réponse ou ferme ce qui est ouvert.
3. **Ctrl+N** commence une nouvelle conversation.
4. **Ctrl+Maj+M** ouvre le choix du modèle ; tapez pour filtrer.
5. **Ctrl+Maj+N** ouvre une autre fenêtre, qui peut utiliser un autre modèle.

Et ce sur quoi vous pouvez compter :

- Ce qui est arrivé d’une réponse est conservé, même si vous appuyez sur *Arrêter* ou si la connexion se coupe.
- Votre fichier de paramètres garde ses commentaires et son ordre quand vous changez de modèle.
- Les clés n’apparaissent jamais dans cette fenêtre, ni dans une erreur.`,
  setup: `Un vrai modèle demande trois choses : un protocole, une URL de base et une clé. Écrivez-les dans \`~/.qwen/settings.json\`, que la CLI Qwen Code lit aussi :

${SETTINGS}

Mettez ensuite la clé, et elle seule, dans \`~/.qwen/.env\` :

${ENV}

Le modèle apparaît dans la liste dès que les deux fichiers sont enregistrés. S’il reste grisé, la liste nomme la variable manquante et tous les endroits où elle a été cherchée.`,
  receipt: `Sous chaque réponse se trouve un reçu. Il montre :

| Élément | Ce qu’il dit |
|---|---|
| Modèle | quel modèle a répondu |
| Hôte | le serveur auquel la requête a été envoyée |
| Clé | d’où vient la clé, par exemple une ligne de \`~/.qwen/.env\` ; jamais la clé |
| Tokens | ce qui est entré et sorti, selon le serveur |
| Temps | jusqu’au premier mot, et en tout |

Le reçu de *cette* réponse n’a ni hôte ni clé, car rien n’a quitté votre ordinateur. Ses tokens ne sont qu’un décompte approximatif des mots.`,
  files: `Switchyard et la CLI Qwen Code lisent les mêmes fichiers. Pour chaque valeur, le premier endroit de cette liste l’emporte :

1. un argument de la ligne de commande, comme \`--model\`
2. l’environnement
3. le premier fichier \`.env\` trouvé, du dossier de travail vers le haut, puis dans votre dossier personnel
4. \`env\` dans \`settings.json\`

Choisir un modèle dans la liste ne change que cette fenêtre. En faire le modèle par défaut écrit \`model.name\` dans \`settings.json\` et ne touche à aucun autre octet du fichier, commentaires compris :

${MODEL}`,
  long: `Il était une fois, au bord d’une vaste plaine, une gare de triage où se croisaient des trains venus de neuf directions. L’aiguilleuse qui y travaillait les reconnaissait tous à leur bruit.

L’express du matin était toujours pressé et n’avait jamais le temps de bavarder. Les trains de marchandises étaient lents et consciencieux, et arrivaient avec tout leur chargement. Un petit autorail coûtait peu et desservait des endroits que les autres avaient oubliés.

Les voyageurs demandaient souvent à l’aiguilleuse quel train était le meilleur. *Cela dépend d’où vous allez*, répondait-elle, *et de ce que vous emportez*. Les voyageurs apprirent ainsi à changer de train : l’autorail pour le village, l’express pour la capitale, le train de marchandises quand il fallait déménager un piano.

Un hiver, la neige ferma la ligne de la capitale. Ailleurs, les gens attendaient sur le quai. Ici, l’aiguilleuse abaissa un seul levier, et le train partit par une autre voie, chacun à sa place et sans une valise de perdue.

> Ce n’est pas le train qui fait le voyage, écrivit ce soir-là l’aiguilleuse dans son registre. C’est de pouvoir en choisir un autre.

Quand la neige eut fondu, le registre était toujours là, page après page, dans une écriture que chacun pouvait lire.`,
};
