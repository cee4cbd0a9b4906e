import { zhSaidChat } from './zh-said-chat.ts';
import { zhSaidDoctor } from './zh-said-doctor.ts';
import { zhSaidFiles } from './zh-said-files.ts';
import { zhSaidModels } from './zh-said-models.ts';
import { zhSaidSignIn } from './zh-said-sign-in.ts';

/** The sentences of main in Simplified Chinese, by their English. */
export const zhSentences: Readonly<Record<string, string>> = { ...zhSaidChat, ...zhSaidModels, ...zhSaidDoctor, ...zhSaidSignIn, ...zhSaidFiles };
