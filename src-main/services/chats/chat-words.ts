import { say, type Sentence } from '../../core/say.ts';

/** A conversation's file of which nothing can be read; `aside` is its new name, absent where it could not be given one. */
export function damagedChat(name: string, aside: string | undefined): Sentence {
  const fate = aside === undefined ? say`It could not be renamed and stays as it is.` : say`It was set aside as ${aside}; nothing of it was deleted.`;
  return say`A conversation could not be read: its file ${name} in the folder “chats” of the app’s data folder is damaged from end to end. ${fate} If you have a copy of it, put that in its place.`;
}

/** A conversation's file that is there and cannot be opened. */
export function closedChat(name: string): Sentence {
  return say`A conversation is not listed: the system does not let the app read ${name} in the folder “chats” of its data folder. The file stays as it is. Check its permissions, then start the app again.`;
}

/** A conversation of which some lines cannot be read. */
export function damagedLines(title: string, name: string, lines: number): Sentence {
  const which = lines === 1 ? say`one line of its file is` : say`${lines} lines of its file are`;
  const named = title === '' ? say`a conversation` : say`the conversation “${title}”`;
  return say`A part of ${named} cannot be shown: ${which} damaged, or of a newer version. Everything else is there, and nothing was deleted: the lines stay in ${name} in the folder “chats” of the app’s data folder.`;
}
