import { frSaidChat } from './fr-said-chat.ts';
import { frSaidDoctor } from './fr-said-doctor.ts';
import { frSaidFiles } from './fr-said-files.ts';
import { frSaidModels } from './fr-said-models.ts';
import { frSaidSignIn } from './fr-said-sign-in.ts';

/** The sentences of main in French, by their English. */
export const frSentences: Readonly<Record<string, string>> = { ...frSaidChat, ...frSaidModels, ...frSaidDoctor, ...frSaidSignIn, ...frSaidFiles };
