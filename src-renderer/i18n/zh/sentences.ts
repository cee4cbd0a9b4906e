import { zhSaidChat } from './said-chat.ts';
import { zhSaidDoctor } from './said-doctor.ts';
import { zhSaidFiles } from './said-files.ts';
import { zhSaidModels } from './said-models.ts';
import { zhSaidSignIn } from './said-sign-in.ts';

/** The sentences of main in Simplified Chinese, by their English. */
export const zhSentences: Readonly<Record<string, string>> = { ...zhSaidChat, ...zhSaidModels, ...zhSaidDoctor, ...zhSaidSignIn, ...zhSaidFiles };
