import type { French } from '../catalogue.ts';
import type { enComposer } from '../en/composer.ts';

/** {@link enComposer} in French. */
export const frComposer = {
  'pictures.add': 'Ajouter des images',
  'pictures.added': 'Images à envoyer',
  'pictures.remove': 'Retirer {name}',
  'pictures.preparing': 'Réduction de l’image…',
  'pictures.drop': 'Déposez les images ici',
  'pictures.notAdded': 'L’image n’a pas été ajoutée',
  'pictures.tooMany': 'Un message accepte au plus {most} images. Envoyez d’abord celles-ci, ou retirez-en une.',
  'pictures.unreadable': '{name} n’est pas une image lisible ici. Utilisez PNG, JPEG, WebP ou GIF.',
  'pictures.refused': '{name} n’accepte pas d’images',
  'pictures.refusedText': 'Rien n’a été envoyé : d’après ses paramètres, ce modèle ne voit pas les images. Choisissez un autre modèle, ou retirez les images.',
  'system.button': 'Prompt système',
  'system.title': 'Prompt système',
  'system.set': 'Un prompt système est défini',
  'system.hint': 'Il précède chaque message de cette conversation. Laissez-le vide pour ne rien envoyer.',
  'system.placeholder': 'Vous relisez avec soin. Répondez en phrases courtes.',
  'system.save': 'Enregistrer',
  'system.running': 'Une réponse est en cours ; le nouveau prompt s’appliquera à partir du prochain message.',
} satisfies French<typeof enComposer>;
