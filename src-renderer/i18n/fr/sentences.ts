import { frSaidChat } from './said-chat.ts';
import { frSaidDoctor } from './said-doctor.ts';
import { frSaidFiles } from './said-files.ts';
import { frSaidModels } from './said-models.ts';
import { frSaidSignIn } from './said-sign-in.ts';

/** The sentences of main in French, by their English. */
export const frSentences: Readonly<Record<string, string>> = { ...frSaidChat, ...frSaidModels, ...frSaidDoctor, ...frSaidSignIn, ...frSaidFiles };
