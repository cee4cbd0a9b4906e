import { randomUUID } from 'node:crypto';
import { createWriter, type Writer } from '../../src-main/services/writing/writer.ts';

/** A writer as the app has one, with its data in a folder of the test. */
export const writerIn = (dataFolder: string): Writer => createWriter({ dataFolder, now: Date.now, newId: randomUUID });
